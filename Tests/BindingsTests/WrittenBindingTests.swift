import Scenarios
import Testing

@testable import Bindings

@Suite("A binding, written")
struct WrittenBindingTests {
    /// Everything that the language has, once.
    static let everything = #"""
        binding: everything
        written_for: a service that has it all
        facts: ["https://docs.example.com/api: all of it"]
        variables: { run.salt: "{new.hex8}" }
        probe: { path: /ping, redirects: read }
        lacks: [queue, position]
        client_timed: [invite]
        visitor:
          secrets: [api_key]
          variables: { uid: "{new.uuid}", chat.key: "{new.digits6}" }
          headers: { X-Key: "{secret.api_key}", X-Sign: "{uid|hmac-sha256:secret.api_key}" }
          cookies: { vid: "{uid}" }
          steps:
            view-page:
              - parallel:
                  - request: { path: /a, query: { t: "{now.ms}" } }
                  - request: { method: PUT, path: /b, cookies: { x: "1" }, multipart: { a: "{uid}" }, timeout: 5s }
              - request: { method: POST, path: /c, json: { "{uid}": [1, true, null, 1.5, "{next.m}"] } }
                only_if: token
                unless: chat.id
                after: 300ms
                success: { status: [200, 201], where: { /error: { not: [a, b] }, /ok: { holds: true } }, says: "ok" }
                refused: [{ status: 403, reason: /why, fields: [/f, json] }]
                overloaded: [{ status: 200, where: { /busy: { matches: "^y" } } }]
                retries: 2
                extract:
                  token: [{ header: Location }, { regex: "t=(.*)" }, url-decode]
                  cursor: { from: [/list, { largest: /id }], when: when-filled, may_lack: true }
                events: [{ event: widget, state: [/s, { words: { a: open, b: hidden } }] }]
                carries: /messages
            write: { send: { type: say, text: "{text}" } }
            leave: { request: { method: POST, path: /bye, text: bye } }
          beside:
            heartbeat:
              request: { path: /alive }
              starts_after: view-page
              ends_before: leave
              while: token
              every: { variable: pause, unit: s, usual: 5s }
              counted: at-fixed-rate
          receive: socket
          receivers:
            socket:
              kind: web-socket
              starts_after: view-page
              while: token
              request: { path: /ws }
              cursor: { variable: cursor, place: /id }
              comes_back: { after: [1s, 5s], first: { request: { path: /renew }, extract: { token: /t } } }
              subprotocol: chat
              hello: [{ subscribe: "{token}" }]
              ping: ping
              ping_every: 25s
              answers: [{ to: "^ping", send: pong }]
            poll:
              kind: poll
              starts_after: view-page
              request: { path: /poll }
              list: /events
              every: 2s
              events: { meanings: { "*": [{ event: typing }] } }
              success: { status: 200 }
              extract: { pause: /pause }
          events:
            unwrap: [{ regex: "^42(.*)" }, json, /1]
            type: /type
            identity: /id
            order: /seq
            meanings:
              "*": [{ event: message, where: { /from: { not: "{uid}" } }, text: /text, chat: { is: one } }]
        """#

    @Test("reads back as it was, whatever it says")
    func roundTrip() throws {
        let binding = try Binding.read(text: Self.everything, file: "everything.yaml")
        #expect(try Binding.read(text: binding.yaml, file: "written.yaml") == binding)
        let reference = try Binding.reference()
        #expect(try Binding.read(text: reference.yaml, file: "written.yaml") == reference)
    }
}
