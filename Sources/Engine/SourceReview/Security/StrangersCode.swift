/// SRC-169: what users write is run.
enum StrangersCode: SourceReading {
  static let id: RuleID = "SRC-169"
  static let looksFor = "code of users that runs with the rights of the system"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(walls),
      let line = material.statements(codes).first(where: { $0.says(running) && $0.says(strangers) })
    else { return [] }
    let owner = material.owner(of: line) ?? "A part"
    return [
      finding(
        .error, "\(owner) runs what strangers write (“\(line.quoted(codes))”)",
        about: material.subject(of: line),
        because:
          "It reads what the process may read, keys and other customers' data, and goes on from there "
          + "into the network.",
        meanwhile: "It counts as code from outside of the system (SEC-07).", at: [line.evidence],
        suggestion:
          "Run it apart, without keys, network and rights, for a limited time, or take a language that "
          + "cannot do more than fill in values.")
    ]
  }

  private static let codes: WordList = [
    "eval", "script", "scripts", "templates", "expressions", "plugin code", "custom code",
    "pull request*", "스크립트",
  ]
  private static let running: WordList = [
    "eval", "runs", "executes", "run as", "as root", "실행", "renders",
  ]
  private static let strangers: WordList = [
    "written by customers", "written by users", "by customers", "user supplied", "user provided",
    "uploaded by users", "from forks", "tenants may", "users may", "customers may", "사용자가 작성",
  ]
  private static let walls: WordList = [
    "sandbox*", "isolated", "gvisor", "firecracker", "webassembly", "wasm", "seccomp", "logic less",
  ]
}
