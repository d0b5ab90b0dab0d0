import EventLoop
import Observations

/// One side of the chat over HTTP: a browser of its own, the variables that it has learned, the receiver and whatever
/// else runs beside its actions.
final class BoundSide: ChatSide {
    let sightings: Mailbox<Observation>
    let binding: SideBinding
    let lacks: [Capability]
    let connection: ServiceConnection
    let browser: RecordedBrowser
    var variables: Variables
    /// The quickest reply to an action so far: what the way to the service and back takes at least.
    var quickestReply: Duration?
    /// Until when it is known what had happened: whatever the receiver brings next, if it waited to be brought,
    /// happened later. Nil before the receiver has begun.
    var heardUntil: Duration?
    /// What was told already, by what the events call themselves.
    var told = ToldEvents()
    /// The same, of events that mean what the receiver's own dictionary says: their names are their own, too.
    var toldByReceiver = ToldEvents()
    /// The WebSocket that is open, if one is.
    var socket: WebSocket?

    let receiver: (name: String, receiver: Receiver)?
    private var receiving: Task<Void, Never>?
    private var loops: [String: Task<Void, Never>] = [:]
    /// The loops that ran as the network went.
    private var interrupted: [String] = []
    /// By loop: until when it is known what had happened, as far as it asks for it.
    var heardByLoop: [String: Duration] = [:]
    private let goesDead: () -> Void
    private let leavesOpen: ((HTTPRequest) -> Void)?
    /// Whether it has asked for something, and has not said goodbye.
    private var isOpen = false

    /// - Parameters:
    ///   - lacks: what the service does not have.
    ///   - receiver: the name of the receiver to use; nil: none.
    ///   - variables: what the side knows from the beginning.
    ///   - leavesOpen: told what it would have said, when it is closed without a goodbye; nil: nobody asks.
    ///   - goesDead: told when the browser's connections are to stay open though nobody needs this side any more.
    init(
        _ binding: SideBinding,
        lacking lacks: [Capability],
        receiver: String?,
        on connection: ServiceConnection,
        browser: RecordedBrowser,
        variables: Variables,
        goesDead: @escaping () -> Void,
        leavesOpen: ((HTTPRequest) -> Void)?
    ) {
        self.binding = binding
        self.lacks = lacks
        self.connection = connection
        self.browser = browser
        self.goesDead = goesDead
        self.leavesOpen = leavesOpen
        self.variables = variables
        self.variables.declare(binding.variables)
        self.receiver = receiver.flatMap { name in binding.receivers[name].map { (name, $0) } }
        sightings = Mailbox(on: connection.loop)
    }

    func perform(_ action: ChatAction, due: Duration) async throws -> ActionResult {
        guard let step = binding.steps[action.step] else { return .unsupported }
        endLoops(before: action.step)
        // Who leaves asks for no more events: a poll that is still held would learn that he is unknown by now.
        if action.isGoodbye { quieten() }
        isOpen = !action.isGoodbye
        let result = try await take(step, for: action, due: due)
        if result == .done {
            // What a page asks again and again it asks until the next one is loaded in its place.
            if !action.isReturn { endLoops(after: action.step) }
            beginBeside(after: action.step)
        }
        return result
    }

    func disconnect() {
        interrupted = Array(loops.keys)
        quieten()
        browser.browser.breakOff()
    }

    func reconnect() {
        if receiving?.isCancelled == true {
            receiving = nil
            beginReceiving()
        }
        for name in interrupted { begin(loop: name) }
        interrupted = []
    }

    func goDead() {
        browser.browser.freeze()
        quieten()
        goesDead()
    }

    func close() {
        quieten()
        if isOpen, let leavesOpen { farewells.forEach(leavesOpen) }
        isOpen = false
        browser.browser.close()
        sightings.close()
    }

    /// What its goodbye asks, with the cookies that its browser has now.
    private var farewells: [HTTPRequest] {
        (binding.steps["leave"]?.asks ?? []).compactMap { ask in
            guard var request = ask.request?.request(to: connection.url, from: binding, with: variables) else {
                return nil
            }
            let cookies = browser.browser.cookies(for: request)
            request.cookies = [cookies, request.cookies].filter { !$0.isEmpty }.joined(separator: "; ")
            return request
        }
    }

    /// Records what was seen, then lets this side's visitor or agent react to it.
    func see(_ fact: Fact, at instant: Duration) {
        sightings.send(browser.note(fact, at: instant))
        // What belonged to the chat is over with it; the next one has its own.
        if case .chatEnded = fact { renewChat() }
    }

    private func renewChat() {
        variables.forget(prefix: "chat.")
        variables.declare(binding.variables.filter { $0.name.hasPrefix("chat.") })
    }

    // MARK: In the file

    /// Where the file has this side.
    var trail: Trail { Side(browser.subject).trail }

    /// Where the file has a request, by the operation that it belongs to.
    func trail(of ask: Ask, in operation: String) -> Trail {
        binding.trail(of: ask, in: operation, at: trail)
    }

    // MARK: Beside the actions

    private func beginBeside(after step: String) {
        if receiver?.receiver.startsAfter == step { beginReceiving() }
        for (name, beside) in binding.beside where beside.startsAfter == step { begin(loop: name) }
    }

    private func beginReceiving() {
        guard let (name, receiver) = receiver, receiving == nil else { return }
        let reception = Reception(of: self, by: receiver, name: name)
        receiving = connection.loop.start { await reception.run() }
    }

    private func begin(loop name: String) {
        guard let beside = binding.beside[name], loops[name] == nil else { return }
        loops[name] = connection.loop.start { [self] in await run(beside, named: name) }
    }

    private func endLoops(before step: String) {
        for (name, beside) in binding.beside where beside.endsBefore == step {
            loops.removeValue(forKey: name)?.cancel()
        }
    }

    private func endLoops(after step: String) {
        for (name, beside) in binding.beside where beside.startsAfter == step {
            loops.removeValue(forKey: name)?.cancel()
            heardByLoop[name] = nil
        }
    }

    private func quieten() {
        receiving?.cancel()
        for loop in loops.values { loop.cancel() }
        loops = [:]
    }
}
