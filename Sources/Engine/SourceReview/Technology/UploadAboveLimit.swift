/// SRC-22: files come or go through what takes only small bodies.
enum UploadAboveLimit: SourceReading {
  static let id: RuleID = "SRC-22"
  static let looksFor = "files through a host or gateway with a smaller limit"

  static func findings(in material: SourceMaterial) -> [Finding] {
    material.requirements.components.compactMap { component -> Finding? in
      guard let limit = material.hostLimit(.payloadLimit, in: .bytes, of: component),
        limit.value < 64_000_000
      else { return nil }
      let own =
        (material.text.lines(ownedBy: component.id)
        + material.text.lines(about: component).filter { $0.says(through) })
        .filter { $0.kind != .heading }
      guard let line = own.first(where: { $0.affirms(transfers) && $0.says(files) }),
        !own.contains(where: { $0.says(elsewhere) })
      else { return nil }
      let most = KnowledgeFact.Value.bytes(limit.value)
      let stated = own.lazy.compactMap(size).max() ?? 0
      guard stated == 0 || stated > limit.value else { return nil }
      let size =
        stated > 0 ? "of \(KnowledgeFact.Value.bytes(stated))" : "of a size that no source states"
      return finding(
        stated > 0 ? .error : .warning,
        "\(component.name) passes files \(size) through \(limit.citation.entry), which takes \(most)",
        about: .element(component.id),
        because: "\(limit.citation.sentence) A larger file is refused "
          + "before \(component.name) sees it.",
        at: [line.evidence],
        suggestion: "Hand out a signed address of the file store for upload and download, and pass "
          + "only the reference; state the largest file.")
    }
  }

  /// A size in megabytes that the line states.
  private static func size(_ line: SourceLine) -> Double? {
    let words = line.wording.words
    for (number, unit) in zip(words, words.dropFirst()) {
      guard let count = Double(number) else { continue }
      if unit == "mb" || unit == "mib" { return count * 1_000_000 }
      if unit == "gb" || unit == "gib" { return count * 1_000_000_000 }
    }
    return nil
  }

  private static let through: WordList = ["through the", "via the"]
  private static let transfers: WordList = [
    "upload*", "accept*", "download*", "stream*", "receiv*", "post", "업로드", "上传",
  ]
  private static let files: WordList = [
    "pdf", "file", "files", "image", "images", "video", "videos", "document", "documents",
    "attachment*", "photo*", "drawing*", "csv", "upload*", "파일", "文件",
  ]
  private static let elsewhere: WordList = [
    "presigned", "pre signed", "signed url", "signed urls", "multipart upload", "chunked",
    "resumable", "direct upload",
  ]
}
