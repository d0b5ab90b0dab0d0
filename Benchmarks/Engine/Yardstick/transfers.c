#include "yardstick.h"

static size_t swallow(char *bytes, size_t size, size_t count, void *unused)
{
    (void)bytes, (void)unused;
    return size * count;
}

static CURL *easy_handle(transfer *self)
{
    CURL *easy = curl_easy_init();
    curl_easy_setopt(easy, CURLOPT_URL, self->shard->owner->url);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, swallow);
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_PROXY, "");
    curl_easy_setopt(easy, CURLOPT_PRIVATE, self);
    sockets_of(easy);
    return easy;
}

void transfer_begin(transfer *self, uint64_t due, uint32_t visitor)
{
    if (!self->easy) self->easy = easy_handle(self);
    self->due = due;
    self->visitor = visitor;
    curl_multi_add_handle(self->shard->multi, self->easy);
}

/// A visitor dwells again, and his handle goes to whoever has waited longest.
static void lend(yardstick *self, transfer *free, uint64_t now)
{
    timer_heap_push(&self->dwelling, now + exponential(&self->random, self->mean_dwell), free->visitor);
    if (!self->waiting_count) {
        self->idle[self->idle_count++] = free;
        return;
    }
    timer_entry next = self->waiting[self->waiting_first];
    self->waiting_first = (self->waiting_first + 1) % (self->visitors + 1);
    self->waiting_count--;
    transfer_begin(free, next.due, next.owner);
}

void transfers_ended(shard *shard)
{
    yardstick *self = shard->owner;
    int left;
    for (CURLMsg *message; (message = curl_multi_info_read(shard->multi, &left)); ) {
        if (message->msg != CURLMSG_DONE) continue;
        transfer *ended;
        CURLcode result = message->data.result;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &ended);
        curl_multi_remove_handle(shard->multi, ended->easy);
        uint64_t now = clock_now();
        if (result) self->errors++;
        else histogram_add(self->latency, now - ended->due);
        if (self->visitors) lend(self, ended, now);
        else transfer_begin(ended, now, 0);
    }
}

uint64_t visitors_due(yardstick *self, uint64_t now)
{
    while (self->dwelling.count && self->dwelling.entries[0].due <= now) {
        timer_entry visitor = timer_heap_pop(&self->dwelling);
        histogram_add(self->lateness, clock_now() - visitor.due);
        if (self->idle_count) {
            transfer_begin(self->idle[--self->idle_count], visitor.due, visitor.owner);
        } else {
            size_t last = (self->waiting_first + self->waiting_count++) % (self->visitors + 1);
            self->waiting[last] = visitor;
        }
    }
    return self->dwelling.count ? self->dwelling.entries[0].due : UINT64_MAX;
}
