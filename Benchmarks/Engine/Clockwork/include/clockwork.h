/// What every yardstick needs: the clock, what a process has used, a histogram, a heap of timers and random numbers.
#ifndef CLOCKWORK_H
#define CLOCKWORK_H

#include <stddef.h>
#include <stdint.h>

/// The machine's monotonic clock, nanoseconds.
uint64_t clock_now(void);

/// Lets the calling thread be woken as exactly as the kernel can: a timer slack of one nanosecond.
void wake_exactly(void);

/// Processor seconds, user and system, that this process has used.
double processor_seconds(void);

/// Resident memory of this process, kilobytes.
long resident_kilobytes(void);

/// Durations in nanoseconds, exact to 0.8 %: 128 steps for each power of two.
typedef struct histogram histogram;
histogram *histogram_new(void);
void histogram_add(histogram *, uint64_t nanoseconds);
uint64_t histogram_count(const histogram *);
/// The quantile of that share (0 to 1), microseconds; 0 when nothing was added.
double histogram_quantile(const histogram *, double share);
/// Prints `"p50_us": ..., "p99_us": ..., "p999_us": ..., "max_us": ...`, the members of a JSON object.
void histogram_print(const histogram *);

/// A timer: when it is due, and whose it is.
typedef struct {
    uint64_t due;
    uint32_t owner;
} timer_entry;

/// Timers, the earliest first: a heap of four children a node.
typedef struct {
    timer_entry *entries;
    size_t count;
} timer_heap;

timer_heap timer_heap_new(size_t capacity);
void timer_heap_push(timer_heap *, uint64_t due, uint32_t owner);
timer_entry timer_heap_pop(timer_heap *);

/// A random duration of that mean, exponential; the same sequence in every process.
uint64_t exponential(uint64_t *state, double mean);
/// Where the sequence begins.
#define RANDOM_START 88172645463325252ull

/// Ends the program with its usage if it is given anything but pairs of an option that the usage names and a value: a
/// mistyped option would measure something else.
void options_require(int count, char **arguments, const char *usage);

/// The value of `--name` among a program's arguments, or what holds without it.
double option_number(int count, char **arguments, const char *name, double otherwise);
const char *option_text(int count, char **arguments, const char *name, const char *otherwise);

#endif
