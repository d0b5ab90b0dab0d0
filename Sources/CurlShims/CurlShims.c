#define _GNU_SOURCE
#include "CurlShims.h"

#include <errno.h>
#include <limits.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { MOST_EVENTS = 512 };
static const int64_t NANOSECONDS_PER_SECOND = 1000000000;

int dwell_epoll_open(void) {
    return epoll_create1(EPOLL_CLOEXEC);
}

int dwell_epoll_watch(int epoll, int descriptor, uint32_t before, uint32_t after) {
    struct epoll_event event = {.data.fd = descriptor};
    if (after & DWELL_READABLE) event.events |= EPOLLIN;
    if (after & DWELL_WRITABLE) event.events |= EPOLLOUT;
    int change = before == 0 ? EPOLL_CTL_ADD : after == 0 ? EPOLL_CTL_DEL : EPOLL_CTL_MOD;
    return epoll_ctl(epoll, change, descriptor, &event);
}

static uint32_t readiness(uint32_t events) {
    uint32_t ready = 0;
    if (events & (EPOLLIN | EPOLLHUP)) ready |= DWELL_READABLE;
    if (events & EPOLLOUT) ready |= DWELL_WRITABLE;
    if (events & EPOLLERR) ready |= DWELL_BROKEN;
    return ready;
}

// Kernels before 5.11 and some containers have no epoll_pwait2: there, waits end on the next whole millisecond.
static int wait_for_events(int epoll, struct epoll_event *events, int most, int64_t nanoseconds) {
    struct timespec limit = {nanoseconds / NANOSECONDS_PER_SECOND, nanoseconds % NANOSECONDS_PER_SECOND};
    int count = epoll_pwait2(epoll, events, most, nanoseconds < 0 ? NULL : &limit, NULL);
    if (count >= 0 || (errno != ENOSYS && errno != EPERM)) return count;
    int64_t milliseconds = nanoseconds < 0 ? -1 : (nanoseconds + 999999) / 1000000;
    return epoll_wait(epoll, events, most, milliseconds > INT_MAX ? INT_MAX : (int)milliseconds);
}

int dwell_epoll_wait(int epoll, struct dwell_readiness *ready, int capacity, int64_t nanoseconds) {
    struct epoll_event events[MOST_EVENTS];
    int most = capacity < MOST_EVENTS ? capacity : MOST_EVENTS;
    int count = wait_for_events(epoll, events, most, nanoseconds);
    for (int i = 0; i < count; i++) {
        ready[i] = (struct dwell_readiness){events[i].data.fd, readiness(events[i].events)};
    }
    return count;
}

int dwell_wakeup_open(void) {
    return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
}

void dwell_wakeup_signal(int descriptor) {
    uint64_t one = 1;
    while (write(descriptor, &one, sizeof one) < 0 && errno == EINTR) {
    }
}

void dwell_wakeup_clear(int descriptor) {
    uint64_t count;
    while (read(descriptor, &count, sizeof count) < 0 && errno == EINTR) {
    }
}

void dwell_prepare_thread(void) {
    sigset_t broken_pipe;
    sigemptyset(&broken_pipe);
    sigaddset(&broken_pipe, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &broken_pipe, NULL);
    prctl(PR_SET_TIMERSLACK, 1UL);
}

// The port is left to connect(), which can take one that other connections to elsewhere, or from elsewhere, have.
static int come_from(int descriptor, uint32_t source) {
    int on = 1;
    struct sockaddr_in from = {.sin_family = AF_INET, .sin_addr.s_addr = source};
    setsockopt(descriptor, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
    return bind(descriptor, (const struct sockaddr *)&from, sizeof from);
}

int dwell_socket_open(const struct curl_sockaddr *address, uint32_t source) {
    int descriptor = socket(address->family, address->socktype | SOCK_CLOEXEC | SOCK_NONBLOCK, address->protocol);
    if (descriptor < 0 || source == 0 || address->family != AF_INET) return descriptor;
    if (come_from(descriptor, source) == 0) return descriptor;
    int reason = errno;
    close(descriptor);
    errno = reason;
    return -1;
}
