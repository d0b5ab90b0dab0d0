/// How much of a timer's lateness is the machine's own: what a program in C sees that does nothing else.
///
///     floor --spin SECONDS                                     gaps that a loop sees which only reads the clock
///     floor --timers N --rate PER_SECOND --seconds SECONDS     lateness of N timers on a bare epoll_pwait2
///
/// Prints one JSON object.
#include "clockwork.h"

#include <stdio.h>
#include <sys/epoll.h>
#include <time.h>

static void spin(double seconds)
{
    histogram *gaps = histogram_new();
    uint64_t last = clock_now(), end = last + (uint64_t)(seconds * 1e9), lost = 0, milliseconds = 0;
    while (last < end) {
        uint64_t now = clock_now(), gap = now - last;
        histogram_add(gaps, gap);
        // A shorter one is a cache miss or an interrupt: nothing that a timer would notice.
        if (gap > 10000) lost += gap;
        if (gap > 1000000) milliseconds++;
        last = now;
    }
    printf("{\"lost_share\": %.5f, \"gaps_above_1ms_per_s\": %.2f, ", (double)lost / (seconds * 1e9), (double)milliseconds / seconds);
    histogram_print(gaps);
    printf("}\n");
}

static void wait_until(int epoll, uint64_t due)
{
    struct epoll_event event;
    uint64_t now = clock_now();
    if (due <= now) return;
    struct timespec left = {(time_t)((due - now) / 1000000000), (long)((due - now) % 1000000000)};
    epoll_pwait2(epoll, &event, 1, &left, NULL);
}

static void timers(uint32_t count, double rate, double seconds)
{
    histogram *lateness = histogram_new();
    timer_heap heap = timer_heap_new(count + 1);
    double mean = (double)count / rate * 1e9, cpu = processor_seconds();
    uint64_t state = RANDOM_START, start = clock_now(), end = start + (uint64_t)(seconds * 1e9);
    int epoll = epoll_create1(0);
    for (uint32_t i = 0; i < count; i++) timer_heap_push(&heap, start + exponential(&state, mean), i);
    for (uint64_t now = start; now < end; now = clock_now()) {
        while (heap.entries[0].due <= now) {
            timer_entry timer = timer_heap_pop(&heap);
            now = clock_now();
            histogram_add(lateness, now - timer.due);
            timer_heap_push(&heap, now + exponential(&state, mean), timer.owner);
        }
        wait_until(epoll, heap.entries[0].due < end ? heap.entries[0].due : end);
    }
    cpu = processor_seconds() - cpu;
    printf("{\"fired\": %llu, \"cpu_share\": %.4f, \"resident_kb\": %ld, ", (unsigned long long)histogram_count(lateness), cpu / seconds, resident_kilobytes());
    histogram_print(lateness);
    printf("}\n");
}

static const char usage[] =
    "floor --spin SECONDS\n"
    "       floor [--timers N] [--rate PER_SECOND] [--seconds SECONDS]";

int main(int count, char **arguments)
{
    options_require(count, arguments, usage);
    wake_exactly();
    double seconds = option_number(count, arguments, "spin", 0);
    if (seconds > 0) {
        spin(seconds);
    } else {
        timers((uint32_t)option_number(count, arguments, "timers", 100000), option_number(count, arguments, "rate", 10000),
               option_number(count, arguments, "seconds", 5));
    }
    return 0;
}
