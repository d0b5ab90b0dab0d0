#ifndef YARDSTICK_H
#define YARDSTICK_H

#include "clockwork.h"

#include <curl/curl.h>

/// A multi handle on the one epoll, and when libcurl wants to be called again: 0 never, nanoseconds.
typedef struct yardstick yardstick;
typedef struct {
    yardstick *owner;
    CURLM *multi;
    uint64_t alarm;
} shard;

/// A request in flight, or a handle that waits for one.
typedef struct {
    CURL *easy;
    shard *shard;
    /// When it should have begun, and whose it is.
    uint64_t due;
    uint32_t visitor;
} transfer;

struct yardstick {
    const char *url;
    int epoll, shard_count, transfer_count;
    shard *shards;
    transfer *transfers;
    histogram *latency, *lateness;
    uint64_t errors;

    /// Open loop only: visitors who dwell, handles that are free, and visitors who wait for one.
    uint32_t visitors;
    double mean_dwell;
    uint64_t random;
    timer_heap dwelling;
    transfer **idle;
    size_t idle_count;
    timer_entry *waiting;
    size_t waiting_first, waiting_count;
};

yardstick *yardstick_new(int count, char **arguments);
/// Goes round the loop until that instant.
void yardstick_run(yardstick *, uint64_t end);
void yardstick_forget_figures(yardstick *);

/// The multi handles and their descriptors (sockets.c).
void shard_open(shard *, yardstick *);
void sockets_of(CURL *);
void sockets_ready(yardstick *, uint64_t limit);

/// The requests (transfers.c).
void transfer_begin(transfer *, uint64_t due, uint32_t visitor);
void transfers_ended(shard *);
/// Begins the requests of all whose dwelling is over, and says when the next one's is.
uint64_t visitors_due(yardstick *, uint64_t now);

#endif
