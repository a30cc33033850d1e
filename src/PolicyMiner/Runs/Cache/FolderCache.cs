using System.Security.Cryptography;
using PolicyMiner.Foundation;

namespace PolicyMiner.Runs.Cache;

/// <summary>
/// The stage cache as files: SHA-256 of the content, then the content. Files are written beside their name and renamed; one that a crash or a full
/// disk left damaged does not match its hash and counts as missing.
/// </summary>
public sealed class FolderCache : IStageCache
{
    private readonly string _folder;

    /// <summary>Creates the cache.</summary>
    /// <param name="folder">Folder of the entries; made with the first of them.</param>
    public FolderCache(string folder) => _folder = folder;

    /// <inheritdoc/>
    public Stream? OpenRead(string stage, string key)
    {
        var path = Path.Combine(_folder, stage, key);
        if (!File.Exists(path))
        {
            return null;
        }

        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        try
        {
            if (IsWhole(file))
            {
                var content = file;
                file = null;
                return content;
            }

            return null;
        }
        finally
        {
            file?.Dispose();
        }
    }

    /// <inheritdoc/>
    public void Save(string stage, string key, Action<Stream> write)
    {
        var path = Path.Combine(_folder, stage, key);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (var file = new FileStream(path + RunWriter.Part, FileMode.Create, FileAccess.Write))
        {
            file.Write(new byte[SHA256.HashSizeInBytes]);
            using var hash = SHA256.Create();
            using (var hashed = new CryptoStream(file, hash, CryptoStreamMode.Write, leaveOpen: true))
            {
                write(hashed);
            }

            file.Position = 0;
            file.Write(hash.Hash!);
        }

        File.Move(path + RunWriter.Part, path, overwrite: true);
    }

    /// <summary>Names of all entries as stage/key, in ordinal order.</summary>
    internal IEnumerable<string> Names()
        => !Directory.Exists(_folder) ? [] : Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(_folder, f).Replace('\\', '/'))
            .Where(n => !n.EndsWith(RunWriter.Part, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <summary>Checks the content against its hash; leaves the stream at the content's begin.</summary>
    private static bool IsWhole(FileStream file)
    {
        var stored = new byte[SHA256.HashSizeInBytes];
        if (file.ReadAtLeast(stored, stored.Length, throwOnEndOfStream: false) < stored.Length)
        {
            return false;
        }

        var actual = SHA256.HashData(file);
        file.Position = stored.Length;
        return actual.AsSpan().SequenceEqual(stored);
    }
}
