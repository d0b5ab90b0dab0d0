#include "clockwork.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

uint64_t clock_now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000000ull + (uint64_t)time.tv_nsec;
}

void wake_exactly(void)
{
    prctl(PR_SET_TIMERSLACK, 1);
}

double processor_seconds(void)
{
    struct rusage use;
    getrusage(RUSAGE_SELF, &use);
    return (double)(use.ru_utime.tv_sec + use.ru_stime.tv_sec) + (double)(use.ru_utime.tv_usec + use.ru_stime.tv_usec) / 1e6;
}

long resident_kilobytes(void)
{
    long pages = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (!file) return 0;
    if (fscanf(file, "%*d %ld", &pages) != 1) pages = 0;
    fclose(file);
    return pages * (sysconf(_SC_PAGESIZE) / 1024);
}

static int is_named(const char *option, const char *usage)
{
    size_t length = strlen(option);
    for (const char *place = strstr(usage, option); place; place = strstr(place + 1, option))
        if (place[length] == ' ') return 1;
    return 0;
}

void options_require(int count, char **arguments, const char *usage)
{
    for (int i = 1; i < count; i += 2) {
        if (!strncmp(arguments[i], "--", 2) && is_named(arguments[i], usage) && i + 1 < count) continue;
        fprintf(stderr, "Usage: %s\n", usage);
        exit(64);
    }
}

const char *option_text(int count, char **arguments, const char *name, const char *otherwise)
{
    for (int i = 1; i + 1 < count; i++)
        if (!strncmp(arguments[i], "--", 2) && !strcmp(arguments[i] + 2, name)) return arguments[i + 1];
    return otherwise;
}

double option_number(int count, char **arguments, const char *name, double otherwise)
{
    const char *text = option_text(count, arguments, name, NULL);
    return text ? atof(text) : otherwise;
}
