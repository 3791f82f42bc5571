import Engine
import Glibc
import Testing

@testable import Workspace

@Suite("Saving under faults")
struct SaveWalkTests {
  /// Opens the sample undisturbed, then saves with the plan's faults.
  private func save(
    _ plan: FaultInjector.Plan, _ sample: DiskSample
  ) throws -> (error: WorkspaceError?, injector: FaultInjector) {
    let opened = try sample.workspace().open(SampleSession.folder)
    let injector = FaultInjector(plan)
    do {
      _ = try sample.workspace(calls: injector.calls).save(SampleSession.request(opened))
      return (nil, injector)
    } catch {
      return (error, injector)
    }
  }

  private func callCount() throws -> Int {
    try save(.none, try DiskSample()).injector.count
  }

  /// Whether the files are wholly old or wholly new; nothing else may be left.
  private func age(_ sample: DiskSample) -> String {
    let files = sample.files
    return files == SampleSession.files
      ? "old" : files == SampleSession.saved ? "new" : "mixed: \(files)"
  }

  @Test("Killed before any call of a save, the next opening finds all old or all new")
  func crashes() throws {
    let count = try callCount()
    #expect(count > 60)
    var ages: [String] = []
    for step in 0..<count {
      let sample = try DiskSample()
      let error = try save(.crash(at: step), sample).error
      _ = try sample.workspace().open(SampleSession.folder)
      let age = age(sample)
      #expect(age == "old" || age == "new", "call \(step) of \(count)")
      if error == nil { #expect(age == "new", "call \(step) of \(count)") }
      ages.append(age)
    }
    // Once the save counts, it always counts.
    #expect(ages == ages.filter { $0 == "old" } + ages.filter { $0 == "new" })
    #expect(ages.contains("old") && ages.contains("new"))
  }

  @Test("Killed again in recovery, at any call, the next opening still finds all new")
  func crashesInRecovery() throws {
    let count = try callCount()
    let commit = try #require(
      try save(.none, try DiskSample()).injector.log.firstIndex { $0 == (.rename, "COMMIT") })
    for first in [commit + 1, commit + 12, count - 20] {
      var step = 0
      while true {
        let sample = try DiskSample()
        _ = try save(.crash(at: first), sample)
        let injector = FaultInjector(.crash(at: step))
        let isDone =
          (try? sample.workspace(calls: injector.calls).open(SampleSession.folder)) != nil
        _ = try sample.workspace().open(SampleSession.folder)
        #expect(age(sample) == "new", "save killed at \(first), recovery at \(step)")
        if isDone { break }
        step += 3
      }
    }
  }

  @Test(
    "Whichever call fails, the error tells what is on disk",
    arguments: [ENOSPC, EIO])
  func failures(_ code: Int32) throws {
    for step in 0..<(try callCount()) {
      let sample = try DiskSample()
      let (error, injector) = try save(.fail(at: step, code: code), sample)
      let call = injector.log[step]
      switch error {
      case nil:
        _ = try sample.workspace().open(SampleSession.folder)
        #expect(age(sample) == "new", "\(step) \(call)")
      case .unfinishedSave:
        _ = try sample.workspace().open(SampleSession.folder)
        #expect(age(sample) == "new", "\(step) \(call)")
      case .cannotWrite, .locked, .noSession, .noWorkspace, .outsideSession, .inputChanged:
        #expect(age(sample) == "old", "\(step) \(call)")
      case .unreadable:
        // While reading, nothing was written; while reading back, everything was.
        let age = age(sample)
        #expect(age == "old" || age == "new", "\(step) \(call)")
      default: Issue.record("\(step) \(call): \(String(describing: error))")
      }
    }
  }

  @Test("Interrupted calls are made again and short writes go on")
  func hindered() throws {
    let sample = try DiskSample()
    #expect(try save(.hinder, sample).error == nil)
    #expect(age(sample) == "new")
  }

  @Test(
    "A folder that cannot be written to is an error and nothing changes",
    arguments: [EROFS, EACCES, ENOSPC])
  func readOnly(_ code: Int32) throws {
    let sample = try DiskSample()
    #expect(
      try save(.failAll(.makeFolder, code: code), sample).error
        == .cannotWrite(path: SampleSession.folder, reason: SystemError(code).reason))
    #expect(age(sample) == "old")
  }

  @Test("A failed synchronisation is not tried again")
  func synchronisationFails() throws {
    let sample = try DiskSample()
    let (error, injector) = try save(.failAll(.synchronize, code: EIO), sample)
    guard case .cannotWrite = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    let names = injector.log.filter { $0.0 == .synchronize }.map(\.1)
    #expect(Set(names).count == names.count)
    #expect(age(sample) == "old")
  }

  @Test("Where the file system has no locks and no attributes, saving works all the same")
  func noLocks() throws {
    for call in [SystemCalls.Call.lock, .readAttributes, .changeOwner] {
      let sample = try DiskSample()
      #expect(try save(.failAll(call, code: EOPNOTSUPP), sample).error == nil)
      #expect(age(sample) == "new")
    }
  }
}
