/// What libcurl can do at best on this machine, in C with one thread: the bar for Dwell's engine.
///
///     yardstick --url URL --connections N --seconds S     closed loop: each connection asks again at once
///     yardstick --url URL --visitors N --rate R --seconds S [--pool P]   open loop: visitors dwell, and ask now and then
///
/// `--shard` is how many connections share a multi handle (50): libcurl's work a request grows with them. Prints one JSON
/// object; the first second is warming up, and is not in it.
#include "yardstick.h"

#include <signal.h>
#include <stdio.h>

static const uint64_t warm_up = 1000000000;

static void print(const yardstick *self, double seconds, double cpu)
{
    uint64_t requests = histogram_count(self->latency);
    printf("{\"requests\": %llu, \"errors\": %llu, \"cpu_s\": %.4f, \"requests_per_s\": %.1f, \"requests_per_cpu_s\": %.1f, "
           "\"cpu_share\": %.4f, \"resident_kb\": %ld, \"latency\": {",
           (unsigned long long)requests, (unsigned long long)self->errors, cpu, (double)requests / seconds,
           (double)requests / cpu, cpu / seconds, resident_kilobytes());
    histogram_print(self->latency);
    printf("}, \"lateness\": {");
    histogram_print(self->lateness);
    printf("}}\n");
}

static const char usage[] =
    "yardstick [--url URL] [--connections N] [--seconds S] [--shard N]\n"
    "       yardstick [--url URL] --visitors N [--rate R] [--seconds S] [--pool P] [--shard N]";

int main(int count, char **arguments)
{
    options_require(count, arguments, usage);
    signal(SIGPIPE, SIG_IGN);
    wake_exactly();
    yardstick *self = yardstick_new(count, arguments);
    yardstick_run(self, clock_now() + warm_up);
    yardstick_forget_figures(self);
    double cpu = processor_seconds();
    uint64_t begin = clock_now();
    yardstick_run(self, begin + (uint64_t)(option_number(count, arguments, "seconds", 5) * 1e9));
    print(self, (double)(clock_now() - begin) / 1e9, processor_seconds() - cpu);
    return self->errors > 0;
}
