#include "server.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { EVENTS_A_TURN = 512, ACCEPTS_A_TURN = 64, BACKLOG = 4096 };
static const uint64_t longest_wait = 1000000000;

const char *strerror_of_last(void)
{
    return strerror(errno);
}

static int watch(server *self, int descriptor)
{
    struct epoll_event event = {.events = EPOLLIN, .data.fd = descriptor};
    return epoll_ctl(self->epoll, EPOLL_CTL_ADD, descriptor, &event);
}

int server_listen(server *self, int port)
{
    int on = 1;
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    self->agenda_room = 1024;
    self->agenda = timer_heap_new(self->agenda_room);
    self->epoll = epoll_create1(0);
    self->listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    setsockopt(self->listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (bind(self->listener, (struct sockaddr *)&address, sizeof address)) return -1;
    if (listen(self->listener, BACKLOG)) return -1;
    return watch(self, self->listener);
}

void agenda_add(server *self, uint64_t due, int descriptor)
{
    if (self->agenda.count + 1 >= self->agenda_room) {
        self->agenda_room *= 2;
        self->agenda.entries = realloc(self->agenda.entries, self->agenda_room * sizeof(timer_entry));
    }
    // A descriptor has 16 bits, and the rest tells its connection from earlier ones.
    uint32_t owner = (self->generations[descriptor] << 16) | (uint32_t)descriptor;
    timer_heap_push(&self->agenda, due, owner);
}

static void accept_all(server *self)
{
    int on = 1;
    for (int i = 0; i < ACCEPTS_A_TURN; i++) {
        int descriptor = accept4(self->listener, NULL, NULL, SOCK_NONBLOCK);
        if (descriptor < 0) return;
        setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        self->connections[descriptor] = calloc(1, sizeof(connection));
        self->generations[descriptor]++;
        self->counters->connections++;
        watch(self, descriptor);
    }
}

static uint64_t time_left(const server *self)
{
    if (!self->agenda.count) return longest_wait;
    uint64_t now = clock_now(), due = self->agenda.entries[0].due;
    if (due <= now) return 0;
    return due - now < longest_wait ? due - now : longest_wait;
}

void server_turn(server *self)
{
    static struct epoll_event events[EVENTS_A_TURN];
    uint64_t left = time_left(self);
    struct timespec wait = {(time_t)(left / 1000000000), (long)(left % 1000000000)};
    int ready = epoll_pwait2(self->epoll, events, EVENTS_A_TURN, &wait, NULL);
    for (int i = 0; i < ready; i++) {
        if (events[i].data.fd == self->listener) accept_all(self);
        else connection_read(self, events[i].data.fd);
    }
    while (self->agenda.count && self->agenda.entries[0].due <= clock_now()) {
        uint32_t owner = timer_heap_pop(&self->agenda).owner;
        int descriptor = (int)(owner & 0xFFFF);
        if (self->connections[descriptor] && (self->generations[descriptor] & 0xFFFF) == owner >> 16)
            connection_due(self, descriptor);
    }
}
