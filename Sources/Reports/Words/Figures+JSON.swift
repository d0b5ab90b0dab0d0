import Analysis
import Scenarios

extension DurationSummary {
    var json: JSON {
        let statistics = Self.statistics.map { ($0.name, JSON.seconds(self[keyPath: $0.value])) }
        return .object(["count": .integer(count)].merging(statistics) { count, _ in count })
    }
}

extension VisitFigures {
    var json: JSON {
        [
            "planned": .integer(planned), "started": .integer(started), "finished": .integer(finished),
            "failed": .integer(failed),
            "funnel": .array(funnel.map { ["step": .string($0.name), "visits": .integer($0.count)] }),
        ]
    }
}

extension InviteFigures {
    var json: JSON {
        [
            "due": .integer(due), "presented": .integer(presented), "accepted": .integer(accepted),
            "refused": .integer(refused), "ignored": .integer(ignored), "early": .integer(early),
            "late": .integer(late), "missing": .integer(missing), "unwanted": .integer(unwanted),
            "duplicate": .integer(duplicate), "lateness_s": lateness.json, "lateness_at_best_s": latenessAtBest.json,
        ]
    }
}

extension MinimisedFigures {
    var json: JSON {
        [
            "checked": .integer(checked), "violations": .integer(violations),
            "checks": .array(
                checks.map {
                    ["name": .string($0.name), "cases": .integer($0.cases), "violations": .integer($0.violations)]
                }
            ),
        ]
    }
}

extension QueueFigures {
    var json: JSON {
        [
            "entered": .integer(entered), "answered": .integer(answered), "left": .integer(left),
            "dequeued": .integer(dequeued), "closed": .integer(closed), "error": .integer(error),
            "waiting": .integer(waiting), "wait_s": wait.json, "service_level": serviceLevel.json,
        ]
    }
}

extension ServiceLevel {
    var json: JSON {
        let shares = Formula.allCases.map { ($0.rawValue, JSON.share(share(by: $0))) }
        return .object(["threshold_s": .seconds(Self.threshold)].merging(shares) { threshold, _ in threshold })
    }
}

extension HTTPFigures {
    var json: JSON {
        [
            "requests": .integer(requests), "failed": .integer(failed), "latency_s": latency.json,
            "raw_latency_s": rawLatency.json, "out_of_range": .integer(outOfRange),
            "operations": .array(
                operations.map {
                    [
                        "name": .string($0.name), "requests": .integer($0.requests), "failed": .integer($0.failed),
                        "waits_for_events": .bool($0.waitsForEvents), "latency_s": $0.latency.json,
                    ]
                }
            ),
        ]
    }
}

extension GeneratorFigures {
    var json: JSON {
        [
            "arrival_lateness_s": arrivalLateness.json, "timer_lateness_s": timerLateness.json,
            "longest_stall_s": .seconds(longestStall), "peak_rss_bytes": .integer(peakResidentBytes),
            "cpu_s": .seconds(cpuSeconds), "peak_connections": .integer(peakConnections),
            "peak_requests_in_flight": .integer(peakRequestsInFlight), "peak_visitors": .integer(peakVisitors),
        ]
    }
}

extension JudgedExpectation {
    var json: JSON {
        [
            "text": .string(expectation.text), "verdict": .string(verdict.rawValue), "observed": .seconds(observed),
            "metric": .string(expectation.metric.name), "sentence": .string(sentence),
        ]
    }
}

extension JudgedRule {
    var json: JSON {
        [
            "id": .string(id), "name": .string(name), "outcome": .string(outcome.rawValue), "cases": .integer(cases),
            "violations": .integer(violations),
        ]
    }
}

extension Finding {
    var json: JSON {
        [
            "rule": .string(rule), "visitor": visitor.map(JSON.integer) ?? .null, "at_s": .seconds(at),
            "evidence": .string(evidence),
        ]
    }
}
