import ArgumentParser
import Bindings
import EventLoop
import Foundation
import Observations
import Scenarios

/// A binding walked against a running service, and all of it told as it happens.
struct BindingWalk: Sendable {
    var way: WalkWay
    var terms: WalkTerms
    var waitsForEnter: Bool
    var text: TrafficText

    /// - Throws: a ``Complaint`` when the service can't be reached.
    func run() async throws -> ExitCode {
        try await EventLoop.live().run { loop in
            let told = WalkText(traffic: text, start: loop.now)
            let account = WalkAccount { if let line = told.text($0) { print(line) } }
            let connection = ServiceConnection(
                url: way.url,
                client: HTTPClient(on: loop),
                loop: loop,
                verifiesTLS: true,
                secrets: way.secrets,
                epoch: Date().timeIntervalSince1970 - loop.now.inSeconds,
                permit: Permit(way.allowed),
                hears: account.hear
            )
            let bound = BoundService(binding: way.binding, connection: connection, receiver: way.receiver)
            try await bound.reach(at: way.url, by: .own)
            let enter = waitsForEnter ? EnterKey() : nil
            let walk = Walk(way.binding, through: bound, on: loop, terms, account: account) {
                try await enter?.pressed()
            }
            let ending = await walk.run()
            print(told.text(ending, unwalked: walk.unwalked, file: way.file, of: way.text))
            return ExitCode(ending)
        }
    }
}

extension ExitCode {
    /// Of a walk: stopped is failed, and cut short is undecided.
    fileprivate init(_ ending: WalkEnding) {
        self =
            switch ending {
            case .whole: .passed
            case .cut: .undecided
            case .stopped: .failed
            case .interrupted: .interrupted
            }
    }
}
