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
            "planned": .integer(planned), "started": .integer(started), "following": .integer(following),
            "finished": .integer(finished), "failed": .integer(failed),
            "forms": [
                "presented": .integer(forms.presented), "sent": .integer(forms.sent),
                "abandoned": .integer(forms.abandoned),
            ],
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
            "lateness_estimate_s": latenessEstimate?.json ?? .null,
        ]
    }
}

extension LatenessEstimate {
    /// Each percentile by both ends of the interval that it lies in.
    var json: JSON {
        let percentiles = Self.statistics.map { statistic in
            let ends = self[keyPath: statistic.value]
            return (statistic.name, JSON.array([.seconds(ends.lowerBound), .seconds(ends.upperBound)]))
        }
        return .object(
            ["count": .integer(count), "polled": .integer(polled)].merging(percentiles) { count, _ in count }
        )
    }
}

extension SurvivalSummary {
    var json: JSON {
        [
            "stays": .integer(stays), "ended": .integer(ended),
            "quartiles": .array(
                quartiles.map {
                    [
                        "share": .share($0.share), "value": .seconds($0.value), "low": .seconds($0.interval.low),
                        "high": .seconds($0.interval.high),
                    ]
                }
            ),
            "restricted_mean": restrictedMean.map {
                [
                    "limit": .seconds($0.limit), "value": .seconds($0.value), "low": .seconds($0.interval.low),
                    "high": .seconds($0.interval.high),
                ]
            } ?? .null,
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
            "waiting": .integer(waiting), "wait_s": wait.json, "first_typing_s": firstTyping.json,
            "first_message_s": firstMessage.json, "estimate_error_s": estimateError.json,
            "estimate_miss_s": estimateMiss.json, "time_to_answer_s": waits?.json ?? .null,
            "patience_s": patience?.json ?? .null,
            "service_level": serviceLevel.json, "turns": .integer(turns), "inversions": .integer(inversions),
        ]
    }
}

extension ServiceLevel {
    var json: JSON {
        let shares = ServiceLevelFormula.allCases.map { ($0.rawValue, JSON.share(share(by: $0))) }
        let told: [String: JSON] = [
            "threshold_s": .seconds(Self.threshold),
            "levels": .array(
                levels.map {
                    [
                        "formula": .string($0.formula.rawValue), "share": .share($0.share), "count": .integer($0.count),
                        "low": .share($0.interval?.low), "high": .share($0.interval?.high),
                        "at_worst": .share($0.bracket?.lowerBound), "at_best": .share($0.bracket?.upperBound),
                    ]
                }
            ),
        ]
        return .object(told.merging(shares) { own, _ in own })
    }
}

extension AgentFigures {
    var json: JSON {
        [
            "staffed_s": .seconds(staffed), "busy_s": .seconds(busy), "occupancy": .share(occupancy),
            "slot_use": .share(slotUse), "chats": .integer(answered), "transferred": .integer(transferred),
            "answer_s": answer.json, "chat_length_s": length.json,
            "silence_s": silence.json, "time_to_notice_silence_s": silences?.json ?? .null,
        ]
    }
}

extension Margins {
    var json: JSON {
        [
            "warm_up_s": .seconds(warmUp), "cool_down_from_s": .seconds(coolDown?.lowerBound),
            "cool_down_to_s": .seconds(coolDown?.upperBound), "visits": .integer(visits),
        ]
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
                        "raw_latency_s": $0.rawLatency.json,
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
            "loops": .integer(loops), "longest_stall_s": .seconds(longestStall),
            "loop_processor_share": .share(loopShare),
            "descriptors_share": .share(descriptors), "ports_share": .share(ports),
            "requests_short": .integer(shortages), "longest_place_wait_s": .seconds(longestWait),
            "peak_rss_bytes": .integer(peakResidentBytes),
            "cpu_s": .seconds(cpuSeconds), "peak_connections": .integer(peakConnections),
            "peak_requests_in_flight": .integer(peakRequestsInFlight), "peak_visitors": .integer(peakVisitors),
        ]
    }
}

extension JudgedExpectation {
    var json: JSON {
        [
            "text": .string(expectation.text), "verdict": .string(verdict.rawValue), "observed": .seconds(observed),
            "metric": .string(expectation.metricName), "scope": .string(expectation.scope.words.joined(separator: " ")),
            "sentence": .string(sentence), "confidence": .share(confidence),
            "low": .seconds(interval?.low), "high": .seconds(interval?.high),
            "more_visits": moreVisits.map(JSON.integer) ?? .null,
        ]
    }
}

extension Expectation {
    /// Without a service level's goal, which the text tells; of a rule, `rule I3`.
    fileprivate var metricName: String { figure?.metric.name ?? subject }
}

extension JudgedRule {
    var json: JSON {
        [
            "id": .string(id), "name": .string(name), "outcome": .string(outcome.rawValue), "cases": .integer(cases),
            "violations": .integer(violations), "waived": waiver.map(JSON.string) ?? .null,
            "inapplicable": inapplicable.map(JSON.string) ?? .null,
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
