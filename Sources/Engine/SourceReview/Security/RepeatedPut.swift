/// SRC-178: a PUT that does more each time it comes.
enum RepeatedPut: SourceReading {
  static let id: RuleID = "SRC-178"
  static let looksFor = "a PUT or DELETE that does more each time"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let steps = material.operations.filter { operation in
      (operation.method == "PUT" || operation.method == "DELETE")
        && lastWords(of: operation.path).contains(where: verbs.contains)
    }
    guard let first = steps.first else { return [] }
    let names = NameList.and(steps.map(\.title))
    return [
      finding(
        "\(names) \(steps.count == 1 ? "does" : "do") more each time, but \(first.method ?? "PUT") may be "
          + "sent again by anybody on the way",
        about: first.owner.map { .element($0) } ?? material.subject(of: first.line),
        because:
          "Clients, proxies and libraries repeat a PUT whose answer is lost, because HTTP says that "
          + "it does no harm: somebody is skipped, or counted twice.",
        meanwhile: "The contract keeps the method that the source names.",
        at: steps.prefix(4).map(\.line.evidence),
        suggestion:
          "Make it POST with a key against repetition, or say in the request which state is "
          + "wanted.")
    ]
  }

  private static func lastWords(of path: String) -> [String] {
    let last = path.prefix { $0 != "?" }.split(separator: "/").last {
      !$0.hasPrefix("{") && !$0.hasPrefix(":")
    }
    return (last ?? "").lowercased().split { !$0.isLetter }.map(String.init)
  }

  private static let verbs: Set<String> = [
    "next", "increment", "decrement", "increase", "decrease", "append", "toggle", "resend", "retry",
    "advance", "bump", "add",
  ]
}
