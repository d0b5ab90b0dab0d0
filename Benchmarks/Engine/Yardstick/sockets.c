#include "yardstick.h"

#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { EVENTS_A_TURN = 1024, MOST_DESCRIPTORS = 1 << 16 };

/// By descriptor: what libcurl wants to hear of, what the kernel watches for, and whose it is.
static struct {
    uint32_t wanted, registered;
    shard *shard;
} watches[MOST_DESCRIPTORS];

static void register_for(int epoll, int descriptor, uint32_t events)
{
    uint32_t before = watches[descriptor].registered;
    if (events == before) return;
    struct epoll_event event = {.events = events, .data.fd = descriptor};
    epoll_ctl(epoll, !before ? EPOLL_CTL_ADD : events ? EPOLL_CTL_MOD : EPOLL_CTL_DEL, descriptor, &event);
    watches[descriptor].registered = events;
}

/// libcurl stops and starts watching around every transfer; a descriptor that stays registered saves two system calls.
static int watch(CURL *easy, curl_socket_t descriptor, int what, void *owner, void *unused)
{
    (void)easy, (void)unused;
    shard *shard = owner;
    uint32_t wanted = (what & CURL_POLL_IN ? EPOLLIN : 0) | (what & CURL_POLL_OUT ? EPOLLOUT : 0);
    if (what == CURL_POLL_REMOVE) wanted = 0;
    watches[descriptor].wanted = wanted;
    watches[descriptor].shard = shard;
    register_for(shard->owner->epoll, descriptor, wanted | (watches[descriptor].registered & EPOLLIN));
    return 0;
}

static int set_alarm(CURLM *multi, long milliseconds, void *owner)
{
    (void)multi;
    shard *shard = owner;
    shard->alarm = milliseconds < 0 ? 0 : clock_now() + (uint64_t)milliseconds * 1000000;
    return 0;
}

void shard_open(shard *self, yardstick *owner)
{
    self->owner = owner;
    self->multi = curl_multi_init();
    curl_multi_setopt(self->multi, CURLMOPT_SOCKETFUNCTION, watch);
    curl_multi_setopt(self->multi, CURLMOPT_SOCKETDATA, self);
    curl_multi_setopt(self->multi, CURLMOPT_TIMERFUNCTION, set_alarm);
    curl_multi_setopt(self->multi, CURLMOPT_TIMERDATA, self);
    // The default reconnects without a word once there are more than four for each handle.
    curl_multi_setopt(self->multi, CURLMOPT_MAXCONNECTS, 20000L);
}

/// Closing takes a descriptor out of epoll.
static int forget(void *unused, curl_socket_t descriptor)
{
    (void)unused;
    watches[descriptor].wanted = watches[descriptor].registered = 0;
    return close(descriptor);
}

void sockets_of(CURL *easy)
{
    curl_easy_setopt(easy, CURLOPT_CLOSESOCKETFUNCTION, forget);
}

static void tell(yardstick *self, const struct epoll_event *event)
{
    int descriptor = event->data.fd, running;
    shard *shard = watches[descriptor].shard;
    if (!watches[descriptor].wanted) return register_for(self->epoll, descriptor, 0);
    int mask = (event->events & (EPOLLIN | EPOLLHUP) ? CURL_CSELECT_IN : 0) |
               (event->events & EPOLLOUT ? CURL_CSELECT_OUT : 0) | (event->events & EPOLLERR ? CURL_CSELECT_ERR : 0);
    curl_multi_socket_action(shard->multi, descriptor, mask, &running);
    transfers_ended(shard);
}

void sockets_ready(yardstick *self, uint64_t limit)
{
    static struct epoll_event events[EVENTS_A_TURN];
    uint64_t now = clock_now(), left = limit > now ? limit - now : 0;
    struct timespec wait = {(time_t)(left / 1000000000), (long)(left % 1000000000)};
    int ready = epoll_pwait2(self->epoll, events, EVENTS_A_TURN, &wait, NULL);
    for (int i = 0; i < ready; i++) tell(self, &events[i]);
}
