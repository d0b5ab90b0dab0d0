import Testing

@Suite("dwell with --set and files that are taken in")
struct ReuseTests {
    @Test("a run by --set and extends keeps all of it in its own scenario, which can be run again")
    func run() throws {
        let folder = try Folder()
        try folder.write(Short.scenario(), to: "base.yaml")
        try folder.write("extends: base.yaml\nname: ${WHAT:-Nothing}\n", to: "short.yaml")
        let arguments = ["run", "short.yaml", "--virtual-time", "--set", "agents.count=3", "--set", "seed=4"]
        let result = try Program.Running(arguments, in: folder, environment: ["WHAT": "Costs $5"]).result()
        #expect(result.code == 0, "\(result.output)\(result.errors)")
        let kept = folder.text("\(try folder.run())/scenario.yaml")
        #expect(kept.contains("name: \"Costs $$5\"") && kept.contains("count: 3") && kept.contains("seed: 4"))
        let again = try Program.run("check", "\(try folder.run())/scenario.yaml", in: folder)
        #expect(again.code == 0, "\(again.errors)")
    }

    @Test("a mistake in a change is told as one, and the embedded service is started with the changes")
    func mistake() throws {
        let folder = try Folder()
        try folder.write(Short.scenario(), to: "short.yaml")
        let result = try Program.run("check", "short.yaml", "--set", "agents.cuont=3", in: folder)
        #expect(result.code == 65)
        #expect(result.errors.hasPrefix("--set:1:8: agents.cuont: there is no key of this name here"))
        let stray = try Program.run("serve", "--set", "seed=3", in: folder)
        #expect(stray.code == 64 && stray.errors.contains("--scenario"))
    }
}
