using PolicyMiner.Foundation;

namespace PolicyMiner.Runs;

/// <summary>
/// Keeps a second process out of a run folder. The operating system holds the lock and lets go of it when the process ends, however it ends;
/// the file itself stays, because removing it could let two processes lock two files of one name.
/// </summary>
internal sealed class RunLock : IDisposable
{
    private const string Name = "lock";

    // The numbers by which systems say that somebody else holds the lock.
    private const int LinuxInUse = 11;
    private const int MacInUse = 35;
    private const int WindowsInUse = unchecked((int)0x80070020);

    private readonly FileStream _file;

    private RunLock(FileStream file) => _file = file;

    /// <summary>Takes the lock of a run folder, which must exist.</summary>
    /// <exception cref="ConfigurationException">Another process works in the folder.</exception>
    public static RunLock Take(string folder)
    {
        var path = Path.Combine(folder, RunFolder.Cache, Name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            return new RunLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (exception.HResult is LinuxInUse or MacInUse or WindowsInUse)
        {
            throw new ConfigurationException(
                new Problem("--out " + folder, "a folder that another process is working in", "a folder that no other process uses", "Wait until it ends, or choose another folder."), exception);
        }
    }

    public void Dispose() => _file.Dispose();
}
