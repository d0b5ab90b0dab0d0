import Analysis
import Observations

extension Judgement {
    /// The same without points that no axis can hold: a damaged file of observations must not damage its report.
    var drawable: Judgement {
        var drawable = self
        drawable.series.lateness.removeAll { !($0.due.isDrawable && $0.lateness.isDrawable) }
        for course in Self.courses {
            drawable.series[keyPath: course].removeAll { !($0.at.isDrawable && $0.value.isDrawable) }
        }
        drawable.queue.estimates.removeAll { !($0.announced.isDrawable && $0.realised.isDrawable) }
        drawable.queue.stillWaiting.removeAll { !($0.at.isDrawable && $0.share.isDrawable) }
        for index in drawable.findings.indices {
            drawable.findings[index].timeline.removeAll { !$0.at.isDrawable }
        }
        return drawable
    }

    /// Everything that is drawn over the run.
    private static var courses: [WritableKeyPath<Series, [Series.Point]>] {
        [
            \.visitors, \.waiting, \.chats, \.signedIn, \.busy, \.generator.timerLateness, \.generator.longestStall,
            \.generator.connections,
        ]
    }

    /// The run's length in seconds; if it was cut off, until the last thing drawn.
    var length: Double {
        let drawn = Self.courses.map { series[keyPath: $0].last?.at } + [series.lateness.last?.due]
        let length = run.duration ?? drawn.compactMap(\.self).max() ?? 0
        return length.isDrawable ? length : 0
    }
}

extension Double {
    fileprivate var isDrawable: Bool { abs(self) < 1e12 }
}
