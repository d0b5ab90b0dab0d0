import ChatDesk
import Testing

@testable import ReferenceService

@Suite("The settings' API")
struct SettingsAPITests {
    @Test("takes what it gave, changed, and gives it again")
    func change() {
        let talk = Conversation()
        let changed = talk.administer("GET", "/api/v1/settings").bodyText.replacing(
            #""launch_after_s":10"#,
            with: #""launch_after_s":2.5"#
        )
        let put = talk.administer("PUT", "/api/v1/settings", changed)
        #expect(put.status == 200)
        #expect(put["launch_after_s"] == "2.5")
        #expect(talk.administer("GET", "/api/v1/settings").bodyText == put.bodyText)
        #expect(talk.api.desk.settings.launchAfter == .milliseconds(2_500))
    }

    @Test("applies changes to new visits at once, and leaves running ones as they began")
    func newVisits() {
        let talk = Conversation()
        let before = talk.visitor()
        let change = #"{"activation":"reactive-and-proactive-with-invite","launch_after_s":1}"#
        talk.administer("PUT", "/api/v1/settings", change)
        let after = talk.visitor()
        talk.api.advance(to: .seconds(5))
        #expect(!talk.say("GET", "/api/v1/events", visitor: before).bodyText.contains("invite.presented"))
        #expect(talk.say("GET", "/api/v1/events", visitor: after).bodyText.contains("invite.presented"))
    }

    @Test("refuses settings that can't be so with every problem at once, and changes nothing")
    func problems() {
        let talk = Conversation()
        let before = talk.administer("GET", "/api/v1/settings").bodyText
        let put = talk.administer(
            "PUT",
            "/api/v1/settings",
            #"{"chats_at_once":0,"launch_after_s":"soon","queues":[{"id":"a","name":"A","dequeue_after_s":-1}]}"#
        )
        #expect(put.status == 422)
        #expect(put["error", "code"] == "settings-invalid")
        #expect(put["error", "message"]?.hasPrefix("There are 3 problems with the settings") == true)
        for place in ["chats_at_once", "launch_after_s", "queues.0.dequeue_after_s"] {
            #expect(put.bodyText.contains(#"{"place":"\#(place)","message":"#))
        }
        #expect(talk.administer("GET", "/api/v1/settings").bodyText == before)
    }

    @Test(
        "refuses what is no settings at all",
        arguments: [("{", 400), ("", 400), ("[]", 422), ("7", 422), (#"{"launch_after_s":1e999}"#, 400)]
    )
    func noSettings(body: String, status: Int) {
        #expect(Conversation().administer("PUT", "/api/v1/settings", body).status == status)
    }

    @Test("tells every defect with the rule that it breaks, and those planted")
    func catalogue() {
        let reply = Conversation().administer("GET", "/api/v1/defects").bodyText
        for kind in Defect.catalogue {
            #expect(
                reply.contains(#"{"name":"\#(kind.name)","sentence":"\#(kind.sentence)","breaks":"\#(kind.breaks)""#)
            )
        }
        #expect(reply.contains(#""name":"invite-late""#))
        #expect(reply.contains(#""value_s":0.3"#))
        #expect(reply.hasSuffix(#""planted":[]}"#))
    }

    @Test("plants defects while the service runs, and takes them out again")
    func plant() {
        let talk = Conversation { $0.activation = .withInvite }
        let planted = talk.administer("PUT", "/api/v1/defects", #"{"planted":["invite-late=1.5s","queue-jump"]}"#)
        #expect(planted.status == 200)
        #expect(planted.bodyText.hasSuffix(#""planted":["invite-late=1500ms","queue-jump"]}"#))
        let visitor = talk.visitor()
        talk.api.advance(to: .seconds(11))
        #expect(!talk.say("GET", "/api/v1/events", visitor: visitor).bodyText.contains("invite.presented"))
        talk.api.advance(to: .seconds(12))
        #expect(talk.say("GET", "/api/v1/events", visitor: visitor).bodyText.contains("invite.presented"))
        talk.administer("PUT", "/api/v1/defects", #"{"planted":[]}"#)
        #expect(talk.api.desk.defects.isEmpty)
    }

    @Test("refuses defects that there aren't, each at its place, and plants none")
    func unknownDefects() {
        let talk = Conversation()
        let reply = talk.administer("PUT", "/api/v1/defects", #"{"planted":["queue-jump","lunch","queue-jump"]}"#)
        #expect(reply.status == 422)
        #expect(reply["error", "code"] == "defects-invalid")
        #expect(reply.bodyText.contains(#"{"place":"planted.1","message":"There is no defect"#))
        #expect(reply.bodyText.contains(#"{"place":"planted.2","message":"The defect queue-jump is named twice"#))
        #expect(talk.api.desk.defects.isEmpty)
    }
}
