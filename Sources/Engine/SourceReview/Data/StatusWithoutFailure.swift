/// SRC-48: a job can only succeed.
enum StatusWithoutFailure: SourceReading {
  static let id: RuleID = "SRC-48"
  static let looksFor = "states of a job among which failure is missing"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let states = material.text.lines(["status", "state"]).filter {
      $0.says(running) || $0.says(done)
    }
    .filter { $0.text.contains(":") && ($0.kind == .diagram || $0.kind == .code) }
    guard states.contains(where: { $0.says(done) }), states.contains(where: { $0.says(running) }),
      !material.says(failed), let first = states.first
    else { return [] }
    return [
      finding(
        "A job has states for running and done, and none for failed",
        about: nil,
        because: "When a step fails, the state stays where it was, and whoever asks for it asks "
          + "for ever.",
        meanwhile: "The contract offers a failed state with a reason (COM-04).",
        at: [first.evidence] + states.dropFirst().prefix(3).map(\.evidence),
        suggestion: "Name the failed state, who sets it, and when a job without news counts as "
          + "failed.")
    ]
  }

  private static let running: WordList = [
    "processing", "running", "pending", "in progress", "queued",
  ]
  private static let done: WordList = ["completed", "done", "finished", "succeeded", "success"]
  private static let failed: WordList = [
    "failed", "failure", "error status", "status failed", "cancelled", "canceled", "errored",
    "dead letter", "timed out",
  ]
}
