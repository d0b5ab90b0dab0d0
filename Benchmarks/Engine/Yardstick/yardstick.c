#include "yardstick.h"

#include <stdlib.h>
#include <sys/epoll.h>

/// The visitors' first requests are spread as the later ones are.
static void let_visitors_dwell(yardstick *self)
{
    self->dwelling = timer_heap_new(self->visitors + 1);
    self->waiting = malloc((self->visitors + 1) * sizeof(timer_entry));
    self->idle = malloc((size_t)self->transfer_count * sizeof(transfer *));
    for (int i = 0; i < self->transfer_count; i++) self->idle[self->idle_count++] = &self->transfers[i];
    uint64_t now = clock_now();
    for (uint32_t i = 0; i < self->visitors; i++)
        timer_heap_push(&self->dwelling, now + exponential(&self->random, self->mean_dwell), i);
}

yardstick *yardstick_new(int count, char **arguments)
{
    yardstick *self = calloc(1, sizeof(yardstick));
    curl_global_init(CURL_GLOBAL_ALL);
    self->url = option_text(count, arguments, "url", "http://127.0.0.1:18090/");
    self->visitors = (uint32_t)option_number(count, arguments, "visitors", 0);
    self->mean_dwell = self->visitors / option_number(count, arguments, "rate", 1000) * 1e9;
    self->random = RANDOM_START;
    self->transfer_count = (int)(self->visitors ? option_number(count, arguments, "pool", 512)
                                              : option_number(count, arguments, "connections", 100));
    int a_shard = (int)option_number(count, arguments, "shard", 50);
    self->shard_count = (self->transfer_count + a_shard - 1) / a_shard;
    self->epoll = epoll_create1(0);
    self->latency = histogram_new();
    self->lateness = histogram_new();
    self->shards = calloc((size_t)self->shard_count, sizeof(shard));
    self->transfers = calloc((size_t)self->transfer_count, sizeof(transfer));
    for (int i = 0; i < self->shard_count; i++) shard_open(&self->shards[i], self);
    for (int i = 0; i < self->transfer_count; i++) self->transfers[i].shard = &self->shards[i % self->shard_count];
    if (self->visitors) let_visitors_dwell(self);
    else for (int i = 0; i < self->transfer_count; i++) transfer_begin(&self->transfers[i], clock_now(), 0);
    return self;
}

void yardstick_forget_figures(yardstick *self)
{
    self->latency = histogram_new();
    self->lateness = histogram_new();
}

static void ring_alarms(yardstick *self, uint64_t now)
{
    int running;
    for (int i = 0; i < self->shard_count; i++) {
        shard *shard = &self->shards[i];
        if (!shard->alarm || shard->alarm > now) continue;
        shard->alarm = 0;
        curl_multi_socket_action(shard->multi, CURL_SOCKET_TIMEOUT, 0, &running);
        transfers_ended(shard);
    }
}

static uint64_t next_alarm(const yardstick *self, uint64_t limit)
{
    for (int i = 0; i < self->shard_count; i++)
        if (self->shards[i].alarm && self->shards[i].alarm < limit) limit = self->shards[i].alarm;
    return limit;
}

void yardstick_run(yardstick *self, uint64_t end)
{
    for (uint64_t now = clock_now(); now < end; now = clock_now()) {
        uint64_t due = self->visitors ? visitors_due(self, now) : end;
        ring_alarms(self, now);
        sockets_ready(self, next_alarm(self, due < end ? due : end));
    }
}
