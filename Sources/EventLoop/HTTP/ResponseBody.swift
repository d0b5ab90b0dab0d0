import DequeModule

/// What becomes of bytes that arrived.
enum BodyVerdict {
    case taken
    /// Not now: libcurl keeps them and offers them again once the reader has caught up.
    case later
    /// Never: the transfer ends.
    case refused
}

/// Where a response's body goes.
protocol ResponseBody: AnyObject {
    /// Whether its reader wants to know of every piece, or only of the end.
    var isStreamed: Bool { get }
    func take(_ bytes: UnsafeRawBufferPointer, at time: @autoclosure () -> Duration) -> BodyVerdict
}

/// A body that is wanted as a whole, up to a limit.
final class WholeBody: ResponseBody {
    let isStreamed = false
    private let limit: Int
    private(set) var bytes: [UInt8] = []

    init(limit: Int) {
        self.limit = limit
    }

    func take(_ bytes: UnsafeRawBufferPointer, at time: @autoclosure () -> Duration) -> BodyVerdict {
        guard self.bytes.count + bytes.count <= limit else { return .refused }
        self.bytes.append(contentsOf: bytes)
        return .taken
    }
}

/// A body that is read while it arrives; above `limit` unread bytes the server has to wait.
final class StreamedBody: ResponseBody {
    let isStreamed = true
    private let limit: Int
    private var chunks: Deque<HTTPStream.Chunk> = []
    private var unread = 0
    private var isPaused = false

    init(limit: Int) {
        self.limit = limit
    }

    var isEmpty: Bool { chunks.isEmpty }

    func take(_ bytes: UnsafeRawBufferPointer, at time: @autoclosure () -> Duration) -> BodyVerdict {
        isPaused = unread > limit
        guard !isPaused else { return .later }
        chunks.append(HTTPStream.Chunk(bytes: Array(bytes), arrived: time()))
        unread += bytes.count
        return .taken
    }

    /// The next chunk, and whether its leaving lets a waiting server go on.
    func next() -> (chunk: HTTPStream.Chunk?, resumes: Bool) {
        guard let chunk = chunks.popFirst() else { return (nil, false) }
        unread -= chunk.bytes.count
        let resumes = isPaused && unread <= limit
        if resumes { isPaused = false }
        return (chunk, resumes)
    }
}
