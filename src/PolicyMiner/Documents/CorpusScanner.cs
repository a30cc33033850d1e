using PolicyMiner.Foundation;

namespace PolicyMiner.Documents;

/// <summary>Walks a corpus folder and tells documents from what lies beside them; the file system's order plays no part.</summary>
internal sealed class CorpusScanner
{
    private static readonly string[] NeverDocuments = ["metadata.csv", "themes.csv", "labels.yaml", "seeds.yaml", "policyminer.yaml"];

    private readonly string _root;
    private readonly string _realRoot;
    private readonly Func<string, bool> _isRead;
    private readonly List<CorpusFile> _files = [];
    private readonly List<(string File, string Reason)> _skipped = [];

    private CorpusScanner(string root, Func<string, bool> isRead)
    {
        _root = root;
        _realRoot = RealPath(new DirectoryInfo(root));
        _isRead = isRead;
    }

    /// <summary>Scans a folder.</summary>
    /// <param name="root">The folder; must exist.</param>
    /// <param name="isRead">Tells from a file's name whether some reader takes it.</param>
    /// <returns>Documents and skipped files, both in ordinal order of their relative paths.</returns>
    public static (IReadOnlyList<CorpusFile> Files, IReadOnlyList<(string File, string Reason)> Skipped) Scan(string root, Func<string, bool> isRead)
    {
        var scanner = new CorpusScanner(root, isRead);
        scanner.Walk(new DirectoryInfo(root), string.Empty);
        scanner._files.Sort(static (a, b) => string.CompareOrdinal(a.RelativePath, b.RelativePath));
        scanner._skipped.Sort(static (a, b) => string.CompareOrdinal(a.File, b.File));
        return (scanner._files, scanner._skipped);
    }

    private void Walk(DirectoryInfo folder, string prefix)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = folder.GetFileSystemInfos();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _skipped.Add((prefix.Length == 0 ? "." : prefix.TrimEnd('/'), "folder cannot be read"));
            return;
        }

        foreach (var entry in entries)
        {
            var path = prefix + entry.Name;
            if (ReasonToSkip(entry) is { } reason)
            {
                _skipped.Add((path, reason));
            }
            else if (entry is DirectoryInfo inner)
            {
                Walk(inner, path + "/");
            }
            else
            {
                _files.Add(new CorpusFile(path, Path.Combine(_root, path)));
            }
        }
    }

    private string? ReasonToSkip(FileSystemInfo entry)
    {
        var name = entry.Name;
        if (name[0] is '.' or '_')
        {
            return "its name begins with '.' or '_'";
        }

        if (entry.LinkTarget is not null && ReasonToSkipLink(entry) is { } linkReason)
        {
            return linkReason;
        }

        if (entry is DirectoryInfo)
        {
            return File.Exists(Path.Combine(entry.FullName, RunFolder.Manifest)) ? "a run folder" : null;
        }

        if (NeverDocuments.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            return "it describes the corpus";
        }

        if (name.StartsWith("README", StringComparison.OrdinalIgnoreCase))
        {
            return "a README";
        }

        return _isRead(name) ? null : "not a kind of file that is read";
    }

    // A link to a folder could lead in circles even inside the corpus; a link out of the corpus could bring in anything.
    private string? ReasonToSkipLink(FileSystemInfo entry)
    {
        FileSystemInfo? target;
        try
        {
            target = entry.ResolveLinkTarget(returnFinalTarget: true);
        }
        catch (IOException)
        {
            return "a link that leads in a circle";
        }

        if (target is null || !target.Exists)
        {
            return "a link to nothing";
        }

        if (target is DirectoryInfo)
        {
            return "a link to a folder";
        }

        var real = RealPath(target);
        return real.StartsWith(_realRoot + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? null : "a link that leaves the corpus";
    }

    /// <summary>The path with every link in it resolved: a corpus may itself be reached through one.</summary>
    private static string RealPath(FileSystemInfo entry)
    {
        var path = (entry.ResolveLinkTarget(returnFinalTarget: true) ?? entry).FullName;
        var parent = Path.GetDirectoryName(path);
        return parent is null ? path : Path.Combine(RealPath(new DirectoryInfo(parent)), Path.GetFileName(path));
    }
}
