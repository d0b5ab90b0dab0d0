"""The fast client, one request after the other; `DWELL_BENCH_RATE` is each user's requests a second, if any."""

import os

from locust import FastHttpUser, constant_throughput, task

RATE = os.environ.get("DWELL_BENCH_RATE")


class Visitor(FastHttpUser):
    if RATE:
        wait_time = constant_throughput(float(RATE))

    @task
    def ask(self):
        self.client.get("/")
