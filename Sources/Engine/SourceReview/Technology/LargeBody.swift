/// SRC-167: a file is taken in one piece that no request carries.
enum LargeBody: SourceReading {
  static let id: RuleID = "SRC-167"
  static let looksFor = "a very large file in one request"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(parts),
      let line = material.statements(transfers).first(where: { (size(in: $0) ?? 0) >= 0.5 })
    else { return [] }
    let owner = material.owner(of: line) ?? "A part"
    return [
      finding(
        "\(owner) takes files of up to \(KnowledgeFact.Value.digits(size(in: line) ?? 0)) GB in one request",
        about: material.subject(of: line),
        because:
          "A request of that size is cut off by gateways, proxies and timeouts, and begins anew after "
          + "each break; held in memory it ends the process.",
        meanwhile: "The contract shows the operation as stated.", at: [line.evidence],
        suggestion:
          "Hand out a signed address of the file store for an upload in parts that can go on, and work "
          + "on the file in the background.")
    ]
  }

  /// The first size in gigabytes.
  private static func size(in line: SourceLine) -> Double? {
    let words = line.wording.words
    return zip(words, words.dropFirst()).lazy.compactMap { number, unit in
      unit == "gb" || unit == "gib" ? Double(number) : nil
    }.first
  }

  private static let transfers: WordList = ["import*", "upload*", "업로드", "上传", "hochlad*"]
  private static let parts: WordList = [
    "presigned", "pre signed", "signed url*", "multipart", "chunk*", "resum*", "tus", "in parts",
  ]
}
