/// A server that costs next to nothing, so that what is measured is the client: one thread, HTTP/1.1 on 127.0.0.1.
///
///     bench-server --port PORT [--counters FILE] [--replies FILE] [--delay-us N] [--stall-at S --stall-for S] [--push-every S]
///
/// Every request is answered alike, whatever it asks for; `/events` becomes a stream of server-sent events, and `/socket`
/// a WebSocket, each with an event every `--push-every` seconds that says when it was sent. A stall is the whole
/// thread asleep, `--stall-at` seconds after the first request, as a long pause of a garbage collector is. `--counters` is
/// kept up to date while it runs (see `counters`), and `--replies` is written at the end: the instant of every reply.
#include "server.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

static volatile sig_atomic_t is_over;

static void stop(int signal)
{
    (void)signal;
    is_over = 1;
}

static counters *shared_counters(const char *path)
{
    if (!path) return calloc(1, sizeof(counters));
    int file = open(path, O_RDWR | O_CREAT | O_TRUNC, 0644);
    if (file < 0 || ftruncate(file, sizeof(counters))) return NULL;
    void *memory = mmap(NULL, sizeof(counters), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    close(file);
    return memory == MAP_FAILED ? NULL : memory;
}

static int write_replies(const server *self, const char *path)
{
    FILE *file = fopen(path, "wb");
    if (!file) return -1;
    size_t written = fwrite(self->replies, sizeof(uint64_t), self->reply_count, file);
    return fclose(file) || written != self->reply_count;
}

/// The thread sleeps when its time has come, and says from when to when.
static void stall_if_due(server *self)
{
    if (self->stall_for <= 0 || !self->counters->first_request || self->counters->stall_began) return;
    if (clock_now() < self->counters->first_request + (uint64_t)(self->stall_at * 1e9)) return;
    self->counters->stall_began = clock_now();
    usleep((useconds_t)(self->stall_for * 1e6));
    self->counters->stall_ended = clock_now();
}

static const char usage[] =
    "bench-server [--port PORT] [--counters FILE] [--replies FILE] [--delay-us N] [--stall-at S --stall-for S] [--push-every S]";

int main(int count, char **arguments)
{
    options_require(count, arguments, usage);
    const char *replies = option_text(count, arguments, "replies", NULL);
    server self = {
        .counters = shared_counters(option_text(count, arguments, "counters", NULL)),
        .delay = (uint64_t)(option_number(count, arguments, "delay-us", 0) * 1000),
        .stall_at = option_number(count, arguments, "stall-at", 0),
        .stall_for = option_number(count, arguments, "stall-for", 0),
        .push_every = (uint64_t)(option_number(count, arguments, "push-every", 2) * 1e9),
        .keeps_replies = replies != NULL,
    };
    signal(SIGPIPE, SIG_IGN);
    signal(SIGTERM, stop);
    signal(SIGINT, stop);
    wake_exactly();
    if (!self.counters || server_listen(&self, (int)option_number(count, arguments, "port", 18090))) {
        fprintf(stderr, "bench-server: %s\n", strerror_of_last());
        return 1;
    }
    while (!is_over) {
        server_turn(&self);
        stall_if_due(&self);
    }
    return replies && write_replies(&self, replies);
}
