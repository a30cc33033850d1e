using System.IO.Compression;
using PolicyMiner.Foundation;

namespace PolicyMiner.Documents.Readers;

/// <summary>Keeps archives that unpack to more than any policy holds (zip bombs) out. What an archive says of its sizes is not believed: it is unpacked and counted.</summary>
internal static class ZipGuard
{
    /// <summary>Largest size of all parts of a docx or xlsx, unpacked.</summary>
    public const long MaxUnpackedBytes = 256L * 1024 * 1024;

    /// <summary>Largest number of parts.</summary>
    public const int MaxParts = 10_000;

    /// <summary>Checks an archive.</summary>
    /// <param name="bytes">The archive.</param>
    /// <param name="limit">Largest size unpacked, in bytes.</param>
    /// <exception cref="UnreadableContentException">It is too large, or broken.</exception>
    public static void Check(byte[] bytes, long limit = MaxUnpackedBytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > MaxParts)
            {
                throw TooLarge($"the file is packed from {NumberFormat.Integer(archive.Entries.Count)} parts, more than {NumberFormat.Integer(MaxParts)}");
            }

            var buffer = new byte[81920];
            var total = 0L;
            foreach (var entry in archive.Entries)
            {
                using var stream = entry.Open();
                int read;
                while ((read = stream.Read(buffer)) > 0)
                {
                    total += read;
                    if (total > limit)
                    {
                        throw TooLarge($"the file unpacks to more than {NumberFormat.Integer(limit / 1024 / 1024)} MB");
                    }
                }
            }
        }
        catch (InvalidDataException exception)
        {
            throw new UnreadableContentException(WarningCodes.UndecodableFile, "the file is damaged: its packed parts cannot be read", "Fetch the file again.", exception);
        }
    }

    private static UnreadableContentException TooLarge(string reason)
        => new(WarningCodes.LimitExceeded, reason, "Check where the file comes from; no policy is that large.");
}
