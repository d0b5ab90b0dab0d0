#include "server.h"

#include <errno.h>
#include <openssl/sha.h>
#include <openssl/evp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char reply[] =
    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 39\r\n\r\n"
    "{\"ok\":true,\"id\":1234567,\"msg\":\"hello!\"}";
static const char stream_head[] = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\r\n";

static void forget(server *self, int descriptor)
{
    if (self->connections[descriptor]->manner != HTTP) self->counters->streams--;
    free(self->connections[descriptor]);
    self->connections[descriptor] = NULL;
    close(descriptor);
}

/// Sends it whole or not at all: a client that does not read is not waited for.
static void send_all(int descriptor, const void *bytes, size_t count)
{
    ssize_t sent = write(descriptor, bytes, count);
    (void)sent;
}

static void answer(server *self, int descriptor)
{
    send_all(descriptor, reply, sizeof reply - 1);
    if (!self->keeps_replies) return;
    if (self->reply_count == self->reply_room) {
        self->reply_room = self->reply_room ? 2 * self->reply_room : 1 << 16;
        self->replies = realloc(self->replies, self->reply_room * sizeof(uint64_t));
    }
    self->replies[self->reply_count++] = clock_now();
}

/// The streams' events are spread over the interval by descriptor, so that they don't all come at once.
static void begin_stream(server *self, int descriptor, manner manner)
{
    self->connections[descriptor]->manner = manner;
    self->counters->streams++;
    uint64_t share = (uint64_t)descriptor * 0x9E3779B97F4A7C15ull >> 40;
    agenda_add(self, clock_now() + (share * self->push_every >> 24), descriptor);
}

/// Agrees to a WebSocket (RFC 6455, section 4.2.2).
static void shake_hands(int descriptor, const char *request)
{
    char key[128] = "", response[256];
    unsigned char digest[SHA_DIGEST_LENGTH], accept[64];
    const char *field = strcasestr(request, "\r\nSec-WebSocket-Key:");
    if (field) sscanf(field + 20, " %60[^\r\n]", key);
    strcat(key, "258EAFA5-E914-47DA-95CA-C5AB0DC85B11");
    SHA1((unsigned char *)key, strlen(key), digest);
    EVP_EncodeBlock(accept, digest, SHA_DIGEST_LENGTH);
    int length = snprintf(response, sizeof response,
                          "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                          "Sec-WebSocket-Accept: %s\r\n\r\n", accept);
    send_all(descriptor, response, (size_t)length);
}

static int asks_for(const char *request, const char *path)
{
    size_t length = strlen(path);
    return !strncmp(request, "GET ", 4) && !strncmp(request + 4, path, length) && strchr(" ?", request[4 + length]);
}

static void handle(server *self, int descriptor, const char *request)
{
    self->counters->requests++;
    if (!self->counters->first_request) self->counters->first_request = clock_now();
    if (asks_for(request, "/events")) {
        send_all(descriptor, stream_head, sizeof stream_head - 1);
        begin_stream(self, descriptor, EVENTS);
    } else if (asks_for(request, "/socket")) {
        shake_hands(descriptor, request);
        begin_stream(self, descriptor, WEB_SOCKET);
    } else if (self->delay) {
        agenda_add(self, clock_now() + self->delay, descriptor);
    } else {
        answer(self, descriptor);
    }
}

/// How long the first request is with its body; 0 when it is not whole yet.
static int whole_length(const connection *self)
{
    const char *end = memmem(self->text, (size_t)self->length, "\r\n\r\n", 4);
    if (!end) return 0;
    int length = (int)(end + 4 - self->text);
    const char *field = self->text[0] == 'P' ? strcasestr(self->text, "\r\nContent-Length:") : NULL;
    if (field && field < end) length += atoi(field + 17);
    return length <= self->length ? length : 0;
}

void connection_read(server *self, int descriptor)
{
    connection *connection = self->connections[descriptor];
    if (!connection) return;
    ssize_t count = read(descriptor, connection->text + connection->length,
                         (size_t)(REQUEST_LIMIT - 1 - connection->length));
    if (count < 0 && errno == EAGAIN) return;
    if (count <= 0) return forget(self, descriptor);
    // What a client says on a stream changes nothing.
    if (connection->manner != HTTP) return;
    connection->length += (int)count;
    connection->text[connection->length] = 0;
    for (int length; (length = whole_length(connection)); ) {
        handle(self, descriptor, connection->text);
        connection->length -= length;
        memmove(connection->text, connection->text + length, (size_t)connection->length + 1);
    }
}

static void push(server *self, int descriptor, manner manner)
{
    char text[64], frame[80];
    int length = snprintf(text, sizeof text, "{\"sent_ns\":%llu}", (unsigned long long)clock_now());
    int size = manner == EVENTS ? snprintf(frame, sizeof frame, "data: %s\n\n", text)
                                : snprintf(frame, sizeof frame, "\x81%c%s", length, text);
    send_all(descriptor, frame, (size_t)size);
    self->counters->pushes++;
}

void connection_due(server *self, int descriptor)
{
    manner manner = self->connections[descriptor]->manner;
    if (manner == HTTP) return answer(self, descriptor);
    push(self, descriptor, manner);
    agenda_add(self, clock_now() + self->push_every, descriptor);
}
