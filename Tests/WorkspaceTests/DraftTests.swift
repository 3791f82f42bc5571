import Dispatch
import Engine
import Foundation
import Glibc
import Synchronization
import Testing

@testable import Workspace

@Suite("Draft logs on disk")
struct DraftTests {
  private let session = SampleSession.folder

  private func logFile(_ sample: DiskSample) throws -> String {
    try #require(sample.folder.files(in: "state").keys.first { $0.hasSuffix(".log") })
  }

  private func bytes(_ sample: DiskSample, _ name: String) throws -> [UInt8] {
    try Workspace.looseFile(at: sample.folder.path(name))
  }

  @Test("Cut off at any byte, a log gives the whole records before, and new ones go on there")
  func tornTails() throws {
    let sample = try DiskSample()
    let records: [[UInt8]] = [Array("one".utf8), [], Array("three\n".utf8)]
    do {
      let drafts = sample.workspace().drafts
      for record in records { try drafts.append(session, record) }
    }
    let name = try logFile(sample)
    let whole = try bytes(sample, name)
    let heading = whole.count - records.reduce(0) { $0 + DraftLog.framed($1).count }
    for count in whole.indices {
      try sample.folder.write(name, bytes: Array(whole[..<count]))
      var expected: [[UInt8]] = []
      var end = heading
      for record in records {
        end += DraftLog.framed(record).count
        if end <= count { expected.append(record) }
      }
      let drafts = sample.workspace().drafts
      #expect(try drafts.records(session) == expected, "\(count) of \(whole.count) bytes")
      try drafts.append(session, [42])
      #expect(try drafts.records(session) == expected + [[42]], "\(count) of \(whole.count) bytes")
    }
  }

  @Test("A damaged byte hides its record and those after it, never those before")
  func damage() throws {
    let records: [[UInt8]] = [[1, 2, 3], [4], [5, 6]]
    let heading = DraftLog.framed(Array(DraftLog.heading(session: "/x").utf8))
    let whole = records.reduce(heading) { $0 + DraftLog.framed($1) }
    #expect(DraftLog(whole).records == records)
    for index in heading.count..<whole.count {
      var bytes = whole
      bytes[index] ^= 0x10
      let read = DraftLog(bytes).records
      #expect(read.count < 3)
      #expect(Array(records.prefix(read.count)) == read)
    }
    #expect(DraftLog(whole + [UInt8](repeating: 0, count: 4096)).records == records)
  }

  @Test("Records are in the file as soon as they are appended")
  func appendedAtOnce() throws {
    let sample = try DiskSample()
    let drafts = sample.workspace().drafts
    try drafts.append(session, Array("typed".utf8))
    // Read through another workspace, as after a kill: nothing was flushed or closed.
    #expect(try sample.workspace().drafts.records(session) == [Array("typed".utf8)])
    #expect(sample.workspace().drafts.pending() == [session])
    #expect(try sample.workspace().sessions().map(\.hasDraft) == [true])
  }

  @Test("Logs are private")
  func modes() throws {
    let sample = try DiskSample()
    try sample.workspace().drafts.append(session, [1])
    let name = try logFile(sample)
    let calls = SystemCalls.live
    let state = try calls.open(sample.folder.path("state/drafts"), for: .folder)
    let file = try calls.open(sample.folder.path(name), for: .reading)
    #expect(try calls.status(of: state, named: "").mode & 0o777 == 0o700)
    #expect(try calls.status(of: file, named: "").mode & 0o777 == 0o600)
  }

  @Test("A second run cannot write to or clear the draft of a first")
  func twoRuns() throws {
    let sample = try DiskSample()
    let first = sample.workspace().drafts
    try first.append(session, [1])
    let second = sample.workspace().drafts
    #expect(throws: WorkspaceError.locked(folder: session)) { try second.append(session, [2]) }
    #expect(throws: WorkspaceError.locked(folder: session)) { try second.clear(session) }
    #expect(try second.records(session) == [[1]])
    try first.append(session, [3])
    try first.clear(session)
    try second.append(session, [4])
    #expect(try second.records(session) == [[4]])
    #expect(throws: WorkspaceError.locked(folder: session)) { try first.append(session, [5]) }
  }

  @Test("The same session name in two workspaces has two drafts")
  func twoWorkspaces() throws {
    let first = try DiskSample()
    let second = try DiskSample()
    let state = first.folder.path("state")
    let other = Workspace.live(root: second.folder.path("w"), stateDirectory: state).drafts
    try first.workspace().drafts.append(session, [1])
    #expect(other.pending().isEmpty)
    try other.append(session, [2])
    #expect(try first.workspace().drafts.records(session) == [[1]])
    #expect(try other.records(session) == [[2]])
  }

  @Test("When the disk is full, the error is typed, and later records are not lost")
  func diskFull() throws {
    for code in [ENOSPC, EIO] {
      let other = try DiskSample()
      let injector = FaultInjector(.failAll(.write, code: code))
      let failing = other.workspace(calls: injector.calls).drafts
      #expect(throws: WorkspaceError.self) { try failing.append(session, [1]) }
      #expect(throws: WorkspaceError.self) { try failing.append(session, [2]) }
      #expect(try other.workspace().drafts.records(session).isEmpty)
    }
  }

  @Test("Whichever call of an append fails, what was appended before and after is kept")
  func appendWalk() throws {
    let trial = FaultInjector()
    let count = try appended(trial).count
    for step in 0..<count {
      let injector = FaultInjector(.fail(at: step, code: ENOSPC))
      let (records, accepted) = try appended(injector).result
      #expect(records == accepted, "call \(step) of \(count)")
    }
  }

  /// Appends three records; what the log then holds, and what was accepted.
  private func appended(
    _ injector: FaultInjector
  ) throws -> (count: Int, result: ([[UInt8]], [[UInt8]])) {
    let sample = try DiskSample()
    let drafts = sample.workspace(calls: injector.calls).drafts
    var accepted: [[UInt8]] = []
    for number in UInt8(1)...3 {
      do {
        try drafts.append(session, [number, number])
        accepted.append([number, number])
      } catch {}
    }
    let count = injector.count
    return (count, (try sample.workspace().drafts.records(session), accepted))
  }

  @Test("A key is kept while a flush waits for the disk")
  func slowDisk() throws {
    let sample = try DiskSample()
    let store = Mutex<DraftStore?>(nil)
    let appended = Mutex(false)
    let session = session
    let calls = SystemCalls { call, name in
      if call == .synchronize, name.hasSuffix(".log"), let drafts = store.withLock({ $0 }) {
        let done = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
          try? drafts.append(session, [2])
          done.signal()
        }
        let isInTime = done.wait(timeout: .now() + 10) == .success
        appended.withLock { $0 = isInTime }
      }
      return .proceed
    }
    let drafts = sample.workspace(calls: calls).drafts
    try drafts.append(session, [1])
    store.withLock { $0 = drafts }
    try drafts.flush(session)
    #expect(appended.withLock { $0 })
    #expect(try drafts.records(session) == [[1], [2]])
  }

  @Test("A flush that failed is not claimed to have worked later")
  func flushFails() throws {
    let sample = try DiskSample()
    let injector = FaultInjector(.failAll(.synchronize, code: EIO))
    let drafts = sample.workspace(calls: injector.calls).drafts
    try drafts.append(session, [1])
    for _ in 1...2 { #expect(throws: WorkspaceError.self) { try drafts.flush(session) } }
    #expect(injector.log.filter { $0.0 == .synchronize }.count == 1)
    #expect(try drafts.records(session) == [[1]])
  }

  @Test("A log of another version is an error, not an empty draft")
  func otherVersion() throws {
    let sample = try DiskSample()
    try sample.workspace().drafts.append(session, [1])
    let name = try logFile(sample)
    try sample.folder.write(name, bytes: DraftLog.framed(Array("dovetail draft 9\n/x\n".utf8)))
    #expect(throws: WorkspaceError.self) { try sample.workspace().drafts.records(session) }
    #expect(throws: WorkspaceError.self) { try sample.workspace().drafts.append(session, [2]) }
  }
}
