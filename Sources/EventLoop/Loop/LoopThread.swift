import CurlShims
import Glibc

/// Runs `body` on a new thread, which sleeps as exactly as the kernel can. Returns why it couldn't.
func startThread(_ body: @escaping @Sendable () -> Void) -> EventLoopError? {
    let context = Unmanaged.passRetained(ThreadBody(body))
    var thread = pthread_t()
    let number = pthread_create(&thread, nil, threadMain, context.toOpaque())
    guard number == 0 else {
        context.release()
        return .unavailable(errno: number)
    }
    pthread_detach(thread)
    return nil
}

private final class ThreadBody: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) {
        self.body = body
    }
}

private func threadMain(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    dwell_prepare_thread()
    // `startThread` passes it, always.
    Unmanaged<ThreadBody>.fromOpaque(context!).takeRetainedValue().body()
    return nil
}
