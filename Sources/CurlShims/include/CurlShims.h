// What Swift can't call by itself: libcurl's variadic setters, and the parts of epoll that need _GNU_SOURCE.
// _GNU_SOURCE itself stays in the .c file: in an imported header it breaks debug builds.
#pragma once

#include <curl/curl.h>
#include <stdint.h>

// MARK: libcurl, easy handles

typedef size_t (*dwell_bytes_callback)(char *bytes, size_t size, size_t count, void *owner);
typedef curl_socket_t (*dwell_open_callback)(void *owner, curlsocktype purpose, struct curl_sockaddr *address);
typedef int (*dwell_close_callback)(void *owner, curl_socket_t descriptor);

static inline CURLcode dwell_easy_set_long(CURL *easy, CURLoption option, long value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode dwell_easy_set_size(CURL *easy, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode dwell_easy_set_string(CURL *easy, CURLoption option, const char *value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode dwell_easy_set_pointer(CURL *easy, CURLoption option, const void *value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode dwell_easy_set_list(CURL *easy, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode dwell_easy_on_bytes(CURL *easy, CURLoption option, dwell_bytes_callback callback) {
    return curl_easy_setopt(easy, option, callback);
}

static inline CURLcode dwell_easy_on_open(CURL *easy, dwell_open_callback callback) {
    return curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, callback);
}

static inline CURLcode dwell_easy_on_close(CURL *easy, dwell_close_callback callback) {
    return curl_easy_setopt(easy, CURLOPT_CLOSESOCKETFUNCTION, callback);
}

/// The pointer kept with CURLOPT_PRIVATE.
static inline void *dwell_easy_private(CURL *easy) {
    char *value = NULL;
    return curl_easy_getinfo(easy, CURLINFO_PRIVATE, &value) == CURLE_OK ? value : NULL;
}

/// The socket of a connection that libcurl has made and leaves to us.
static inline CURLcode dwell_easy_socket(CURL *easy, curl_socket_t *value) {
    return curl_easy_getinfo(easy, CURLINFO_ACTIVESOCKET, value);
}

/// All cookies in Netscape's format, a line each; the caller frees the list.
static inline struct curl_slist *dwell_easy_cookies(CURL *easy) {
    struct curl_slist *value = NULL;
    return curl_easy_getinfo(easy, CURLINFO_COOKIELIST, &value) == CURLE_OK ? value : NULL;
}

// MARK: libcurl, multi and share handles

static inline CURLMcode dwell_multi_set_long(CURLM *multi, CURLMoption option, long value) {
    return curl_multi_setopt(multi, option, value);
}

static inline CURLMcode dwell_multi_on_socket(CURLM *multi, curl_socket_callback callback, void *owner) {
    CURLMcode code = curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, callback);
    return code == CURLM_OK ? curl_multi_setopt(multi, CURLMOPT_SOCKETDATA, owner) : code;
}

static inline CURLMcode dwell_multi_on_timer(CURLM *multi, curl_multi_timer_callback callback, void *owner) {
    CURLMcode code = curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, callback);
    return code == CURLM_OK ? curl_multi_setopt(multi, CURLMOPT_TIMERDATA, owner) : code;
}

/// What a finished message says; Swift can't read the union behind a pointer of void.
static inline CURLcode dwell_message_result(const CURLMsg *message) {
    return message->data.result;
}

static inline CURLSHcode dwell_share(CURLSH *share, curl_lock_data what) {
    return curl_share_setopt(share, CURLSHOPT_SHARE, what);
}

// MARK: epoll

/// Bits of `dwell_readiness.events` and of an interest.
enum { DWELL_READABLE = 1, DWELL_WRITABLE = 2, DWELL_BROKEN = 4 };

struct dwell_readiness {
    int32_t descriptor;
    uint32_t events;
};

/// A new epoll descriptor, or -1 with errno.
int dwell_epoll_open(void);

/// Changes what a descriptor is watched for; 0 is nothing. Returns 0, or -1 with errno.
int dwell_epoll_watch(int epoll, int descriptor, uint32_t before, uint32_t after);

/// Waits at most `nanoseconds` (negative: without end) and fills at most `capacity` entries.
/// Returns their number, or -1.
int dwell_epoll_wait(int epoll, struct dwell_readiness *ready, int capacity, int64_t nanoseconds);

/// A non-blocking eventfd, or -1 with errno.
int dwell_wakeup_open(void);
void dwell_wakeup_signal(int descriptor);
void dwell_wakeup_clear(int descriptor);

/// Makes this thread fit for a loop: its waits end within 1 ns of their time instead of the usual 50 us, and a peer
/// that hangs up is an error and not a signal (OpenSSL writes without MSG_NOSIGNAL).
void dwell_prepare_thread(void);

/// A stream socket that is not inherited by child processes, or -1 with errno.
int dwell_socket_open(const struct curl_sockaddr *address);
