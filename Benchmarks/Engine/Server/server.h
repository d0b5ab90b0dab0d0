#ifndef SERVER_H
#define SERVER_H

#include "clockwork.h"

/// What the measurer reads while the server runs; the tables' `server.py` knows this order.
typedef struct {
    uint64_t requests;
    uint64_t connections;
    uint64_t streams;
    uint64_t pushes;
    /// On the machine's monotonic clock, nanoseconds; 0 until it was.
    uint64_t first_request;
    uint64_t stall_began;
    uint64_t stall_ended;
} counters;

enum { REQUEST_LIMIT = 4096, MOST_DESCRIPTORS = 1 << 16 };

typedef enum { HTTP, EVENTS, WEB_SOCKET } manner;

/// One open connection. What was read and is not a whole request yet waits in `text`.
typedef struct {
    manner manner;
    int length;
    char text[REQUEST_LIMIT];
} connection;

typedef struct {
    counters *counters;
    /// Nanoseconds from a request to its reply.
    uint64_t delay;
    /// Seconds.
    double stall_at, stall_for;
    /// Nanoseconds from one event of a stream to its next.
    uint64_t push_every;
    int keeps_replies;
    uint64_t *replies;
    size_t reply_count, reply_room;

    int listener, epoll;
    /// By descriptor; `generations` tells a connection from an earlier one of the same descriptor.
    connection *connections[MOST_DESCRIPTORS];
    uint32_t generations[MOST_DESCRIPTORS];
    /// What is to be done later, by descriptor: a delayed reply, or a stream's next event.
    timer_heap agenda;
    size_t agenda_room;
} server;

/// Returns 0, or -1 with `errno`.
int server_listen(server *, int port);
/// Waits for something to happen, a second at most, and does what is to be done.
void server_turn(server *);
const char *strerror_of_last(void);

/// Puts a connection on the agenda.
void agenda_add(server *, uint64_t due, int descriptor);
/// Reads what has come on a connection, and answers each whole request.
void connection_read(server *, int descriptor);
/// What a connection is due for has come.
void connection_due(server *, int descriptor);

#endif
