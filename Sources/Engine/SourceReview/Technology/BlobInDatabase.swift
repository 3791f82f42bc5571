/// SRC-94: files lie between rows.
enum BlobInDatabase: SourceReading {
  static let id: RuleID = "SRC-94"
  static let looksFor = "files in a database"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let lines = material.text.lines(files).filter { line in
      guard line.kind != .heading, !line.says(elsewhere) else { return false }
      return line.affirms(columns) || (line.affirms(keeping) && isDatabase(line, material))
    }
    guard let first = lines.first else { return [] }
    let owner = material.owner(of: first).map { " at \($0)" } ?? ""
    return [
      finding(
        "Files (“\(first.quoted(files))”) are kept in the database\(owner)",
        about: material.subject(of: first),
        because:
          "They fill caches, backups and replicas that were made for rows, pass through the "
          + "component's memory at each read, and cannot be handed out by themselves.",
        at: lines.prefix(3).map(\.evidence),
        suggestion: "Keep them in an object store and the key in the row, and say who deletes one "
          + "when the row goes.")
    ]
  }

  private static func isDatabase(_ line: SourceLine, _ material: SourceMaterial) -> Bool {
    line.says(databases)
      || material.catalog.entries(in: line.text).contains { $0.kind == .database }
  }

  private static let files: WordList = [
    "image", "images", "photo", "photos", "pdf", "pdfs", "video", "videos", "attachment",
    "attachments", "document scans", "scans", "audio", "recordings", "file contents", "files",
    "이미지", "사진", "图片", "bilder", "첨부파일",
  ]
  private static let columns: WordList = [
    "bytea", "longblob", "mediumblob", "blob column", "blob columns", "varbinary", "gridfs",
    "as blob", "as blobs", "base64 in",
  ]
  private static let keeping: WordList = [
    "stored in", "stores in", "saved in", "kept in", "stored as", "저장", "存储在", "gespeichert",
  ]
  private static let databases: WordList = ["database", "postgres*", "mysql", "mongodb", "table"]
  private static let elsewhere: WordList = [
    "metadata", "path", "paths", "url", "urls", "reference*", "s3", "bucket", "object storage",
    "object store", "blob storage", "minio", "cdn", "key",
  ]
}
