/// SRC-131: pictures and files are named, and nowhere is where they lie.
enum ImagesWithoutStore: SourceReading {
  static let id: RuleID = "SRC-131"
  static let looksFor = "files without a place where they lie"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(places), material.elements(.storage).isEmpty,
      let line = material.text.lines(files).first(where: {
        $0.kind != .heading && $0.kind != .prose && $0.text.contains(":")
          && $0.wording.words.count < 10 && $0.says(types)
      })
    else { return [] }
    return [
      finding(
        .note, "“\(line.quoted(files))” is a field, and no source says where the files lie",
        about: material.subject(of: line),
        because:
          "Who takes them, how large they may be, who hands them out and who deletes them is "
          + "open; in a row they make every read slow.",
        meanwhile: "The field counts as an address.", at: [line.evidence],
        suggestion: "Name the file store, the operation for upload, and what the field holds.")
    ]
  }

  private static let files: WordList = [
    "image", "images", "photo", "photos", "avatar", "attachment", "attachments", "picture",
    "pictures", "logo", "thumbnail",
  ]
  private static let types: WordList = ["string", "list", "varchar", "text", "array", "url"]
  private static let places: WordList = [
    "s3", "bucket", "buckets", "object storage", "object store", "blob storage", "minio", "cdn",
    "cloudinary", "gcs", "file store", "file storage", "media service", "upload*", "base64",
  ]
}
