import Glibc
import Testing

@testable import Workspace

/// A private folder that goes away with the test.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    // In memory where there is such a place: the walks synchronise thousands of times.
    let base = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    var template = Array((base + "/dovetail-test-XXXXXX").utf8CString)
    try #require(mkdtemp(&template) != nil)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    Self.removeAll(path)
  }

  /// An absolute path inside the folder.
  func path(_ name: String) -> String { path + "/" + name }

  func write(_ name: String, _ text: String) throws {
    try write(name, bytes: Array(text.utf8))
  }

  /// Writes a file with the folders above it, in place of one that is there.
  func write(_ name: String, bytes: [UInt8]) throws {
    let folders = SessionFolder.folders(above: name)
    for folder in folders.reversed() { mkdir(path(folder), 0o755) }
    let file = try #require(fopen(path(name), "w"))
    defer { fclose(file) }
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  }

  func text(_ name: String) -> String? {
    guard let bytes = try? Workspace.looseFile(at: path(name)) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Every file below the folder with its text; symbolic links are left out.
  func files(in folder: String = "") -> [String: String] {
    var files: [String: String] = [:]
    let calls = SystemCalls.live
    guard let opened = try? calls.open(path(folder), for: .folder),
      let names = try? calls.names(in: opened, named: folder)
    else { return [:] }
    for name in names {
      let full = folder.isEmpty ? name : folder + "/" + name
      guard let status = try? calls.status(of: name, in: opened) else { continue }
      if status.isFolder { files.merge(self.files(in: full)) { first, _ in first } }
      if status.isRegular { files[full] = text(full) }
    }
    return files
  }

  private static func removeAll(_ path: String) {
    let calls = SystemCalls.live
    if let opened = try? calls.open(path, for: .folder),
      let names = try? calls.names(in: opened, named: path)
    {
      for name in names {
        guard let status = try? calls.status(of: name, in: opened) else { continue }
        if status.isFolder {
          removeAll(path + "/" + name)
        } else {
          unlink(path + "/" + name)
        }
      }
    }
    rmdir(path)
  }
}
