#include "clockwork.h"

#include <math.h>
#include <stdlib.h>

timer_heap timer_heap_new(size_t capacity)
{
    return (timer_heap){malloc(capacity * sizeof(timer_entry)), 0};
}

void timer_heap_push(timer_heap *self, uint64_t due, uint32_t owner)
{
    size_t hole = self->count++;
    while (hole) {
        size_t parent = (hole - 1) / 4;
        if (self->entries[parent].due <= due) break;
        self->entries[hole] = self->entries[parent];
        hole = parent;
    }
    self->entries[hole] = (timer_entry){due, owner};
}

timer_entry timer_heap_pop(timer_heap *self)
{
    timer_entry first = self->entries[0], last = self->entries[--self->count];
    size_t hole = 0;
    for (;;) {
        size_t child = 4 * hole + 1, earliest = child;
        if (child >= self->count) break;
        for (size_t i = child + 1; i < child + 4 && i < self->count; i++)
            if (self->entries[i].due < self->entries[earliest].due) earliest = i;
        if (self->entries[earliest].due >= last.due) break;
        self->entries[hole] = self->entries[earliest];
        hole = earliest;
    }
    if (self->count) self->entries[hole] = last;
    return first;
}

uint64_t exponential(uint64_t *state, double mean)
{
    // Xorshift (Marsaglia 2003): quick, and good enough to spread timers.
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    double uniform = (double)(*state >> 11) / 9007199254740992.0;
    return (uint64_t)(-log(1 - uniform) * mean);
}
