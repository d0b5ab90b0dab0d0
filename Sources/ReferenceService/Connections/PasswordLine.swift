import NIOCore
import NIOPosix

/// Passwords that wait to be checked: one at a time, on a thread beside the loop.
///
/// Whether one may be tried is decided when its turn comes, when all before it are known to be right or wrong. So a
/// burst of wrong ones costs no more hashing than a few, and a burst of right ones is let in.
final class PasswordLine {
    private unowned let switchboard: Switchboard
    private let loop: any EventLoop
    private var waiting = CircularBuffer<(check: PasswordCheck, connection: Connection)>()
    private var running: EventLoopFuture<Void>?

    init(_ switchboard: Switchboard, on loop: any EventLoop) {
        self.switchboard = switchboard
        self.loop = loop
    }

    /// Has a connection's password checked once those before it are.
    func join(_ check: PasswordCheck, on connection: Connection) {
        waiting.append((check, connection))
        checkNext()
    }

    /// Forgets who waits, and finishes when the check that runs is done.
    func close() -> EventLoopFuture<Void> {
        waiting.removeAll()
        return running ?? loop.makeSucceededVoidFuture()
    }

    private func checkNext() {
        while running == nil, let (check, connection) = waiting.popFirst() {
            if let fault = switchboard.refusal(of: check) {
                connection.send(fault.reply)
            } else {
                run(check, on: connection)
            }
        }
    }

    private func run(_ check: PasswordCheck, on connection: Connection) {
        let place = NIOLoopBound((line: self, connection), eventLoop: loop)
        running = NIOThreadPool.singleton.runIfActive(eventLoop: loop) { check.isRight() }.map { isRight in
            let (line, connection) = place.value
            line.running = nil
            line.switchboard.conclude(check, isRight: isRight, on: connection)
            line.checkNext()
        }
    }
}
