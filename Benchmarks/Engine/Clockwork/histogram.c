#include "clockwork.h"

#include <stdio.h>
#include <stdlib.h>

enum { STEPS = 128, BUCKETS = STEPS * 58 };

struct histogram {
    uint64_t count, most;
    uint64_t buckets[BUCKETS];
};

static int bucket(uint64_t value)
{
    if (value < STEPS) return (int)value;
    int shift = 63 - __builtin_clzll(value) - 7;
    int index = (shift + 1) * STEPS + (int)((value >> shift) - STEPS);
    return index < BUCKETS ? index : BUCKETS - 1;
}

/// The middle of a bucket.
static uint64_t middle(int bucket)
{
    if (bucket < STEPS) return (uint64_t)bucket;
    int shift = bucket / STEPS - 1;
    return ((uint64_t)(bucket % STEPS + STEPS) << shift) + ((1ull << shift) >> 1);
}

histogram *histogram_new(void)
{
    return calloc(1, sizeof(histogram));
}

void histogram_add(histogram *self, uint64_t nanoseconds)
{
    self->count++;
    if (nanoseconds > self->most) self->most = nanoseconds;
    self->buckets[bucket(nanoseconds)]++;
}

uint64_t histogram_count(const histogram *self)
{
    return self->count;
}

double histogram_quantile(const histogram *self, double share)
{
    uint64_t rank = (uint64_t)(share * (double)self->count), seen = 0;
    if (rank >= self->count) return (double)self->most / 1e3;
    for (int i = 0; i < BUCKETS; i++) {
        seen += self->buckets[i];
        if (seen > rank) return (double)(middle(i) < self->most ? middle(i) : self->most) / 1e3;
    }
    return (double)self->most / 1e3;
}

void histogram_print(const histogram *self)
{
    printf("\"p50_us\": %.1f, \"p99_us\": %.1f, \"p999_us\": %.1f, \"max_us\": %.1f", histogram_quantile(self, 0.5),
           histogram_quantile(self, 0.99), histogram_quantile(self, 0.999), (double)self->most / 1e3);
}
