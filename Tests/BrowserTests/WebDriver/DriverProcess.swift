import Foundation

/// Starts `chromedriver` so that it, its browsers and their profiles end with these tests, however these end.
enum DriverProcess {
    /// The shell ends the driver's process group when its own standard input closes: when this process is gone.
    private static let script = """
        set -m
        folder=$(mktemp -d)
        TMPDIR=$folder chromedriver --port=0 </dev/null &
        cat >/dev/null
        kill -KILL -- -$!
        wait 2>/dev/null
        rm -rf "$folder"
        """

    /// Held open for as long as this process lives.
    private static let input = Pipe()

    struct NotStarted: Error, CustomStringConvertible {
        let description = "chromedriver doesn't start: tools/prepare --with-browser installs it, with Chromium."
    }

    /// Starts it on a port that it chooses.
    ///
    /// - Returns: The address that commands begin with.
    static func start() async throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", script]
        process.standardInput = input
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        let lines = Self.lines(of: output)
        try process.run()
        for await line in lines {
            guard let port = line.firstMatch(of: /started successfully on port (\d+)/)?.1 else { continue }
            return "http://127.0.0.1:\(port)"
        }
        throw NotStarted()
    }

    /// What it prints, read on also when nobody listens: a full pipe would stop it.
    private static func lines(of output: Pipe) -> AsyncStream<Substring> {
        AsyncStream { lines in
            output.fileHandleForReading.readabilityHandler = { file in
                let data = file.availableData
                guard !data.isEmpty else {
                    file.readabilityHandler = nil
                    return lines.finish()
                }
                for line in String(decoding: data, as: UTF8.self).split(separator: "\n") { lines.yield(line) }
            }
        }
    }
}
