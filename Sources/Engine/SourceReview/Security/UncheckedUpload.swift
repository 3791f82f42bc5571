/// SRC-77: whatever users send is taken.
enum UncheckedUpload: SourceReading {
  static let id: RuleID = "SRC-77"
  static let looksFor = "uploads that nobody checks"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(checks),
      let line = material.first(
        uploads,
        where: { line in
          line.kind != .code && material.part(of: line).map(material.isClient) != true
        })
    else { return [] }
    let owner = material.owner(of: line).map { " by \($0)" } ?? ""
    return [
      finding(
        "Files are taken\(owner) without a word about their size, type or content",
        about: material.subject(of: line),
        because: "One file can fill memory or disk, break the parser that opens it, or carry to "
          + "the next reader what a virus scanner would have stopped.",
        at: [line.evidence],
        suggestion: "State the largest file, the types that are told by content and not by name, "
          + "and the scan before anybody opens one.")
    ]
  }

  private static let uploads: WordList = [
    "upload", "uploads", "uploaded", "업로드", "上传", "アップロード", "hochlad*", "hochgeladen*",
  ]
  private static let checks: WordList = [
    "virus", "malware", "antivirus", "clamav", "content type", "mime", "mime type*", "file types",
    "allowed types", "size limit", "max size", "maximum size", "file size", "mb", "mib", "gb",
    "scanned", "scans", "quarantine*", "바이러스", "病毒",
  ]
}
