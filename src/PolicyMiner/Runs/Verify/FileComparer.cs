using System.IO.Compression;
using System.Text;
using PolicyMiner.Foundation;

namespace PolicyMiner.Runs.Verify;

/// <summary>
/// Finds the first difference of two files. Tables are told by row and column, texts by line. Pictures are compared by their pixels and workbooks by
/// their parts, because compression may differ between machines where the content does not.
/// </summary>
internal static class FileComparer
{
    private const int Shown = 80;

    /// <summary>The first difference, or null.</summary>
    /// <param name="name">Name of the file; its ending says how to compare.</param>
    /// <param name="expected">Path of the first file.</param>
    /// <param name="found">Path of the second file.</param>
    public static FileDifference? Compare(string name, string expected, string found)
    {
        using var a = File.OpenRead(expected);
        using var b = File.OpenRead(found);
        return Compare(name, a, b);
    }

    private static FileDifference? Compare(string name, Stream a, Stream b)
    {
        if (FirstDifference(a, b) is not { } position)
        {
            return null;
        }

        a.Position = 0;
        b.Position = 0;
        return Path.GetExtension(name) switch
        {
            ".csv" => CompareTables(name, a, b),
            ".json" or ".yaml" or ".txt" or ".md" or ".html" or ".svg" or ".xml" or ".rels" => CompareLines(name, a, b),
            ".png" => ComparePictures(name, a, b),
            ".xlsx" => CompareArchives(name, a, b),
            _ => new FileDifference(name, "byte " + NumberFormat.Integer(position + 1), NumberFormat.Integer(a.Length) + " bytes", NumberFormat.Integer(b.Length) + " bytes, other ones"),
        };
    }

    /// <summary>Position of the first byte that differs; the length of the shorter one when it is the begin of the other; null when they are equal.</summary>
    private static long? FirstDifference(Stream a, Stream b)
    {
        var bufferA = new byte[1 << 16];
        var bufferB = new byte[1 << 16];
        long position = 0;
        while (true)
        {
            var readA = a.ReadAtLeast(bufferA, bufferA.Length, throwOnEndOfStream: false);
            var readB = b.ReadAtLeast(bufferB, bufferB.Length, throwOnEndOfStream: false);
            var same = bufferA.AsSpan(0, readA).CommonPrefixLength(bufferB.AsSpan(0, readB));
            if (same < Math.Max(readA, readB))
            {
                return position + same;
            }

            if (readA == 0)
            {
                return null;
            }

            position += readA;
        }
    }

    private static FileDifference? CompareTables(string name, Stream a, Stream b)
    {
        using var readerA = new StreamReader(a, Encoding.UTF8, leaveOpen: true);
        using var readerB = new StreamReader(b, Encoding.UTF8, leaveOpen: true);
        using var rowsA = CsvRows.Read(readerA).GetEnumerator();
        using var rowsB = CsvRows.Read(readerB).GetEnumerator();
        IReadOnlyList<string> header = [];
        for (var row = 0; ; row++)
        {
            var (hasA, hasB) = (rowsA.MoveNext(), rowsB.MoveNext());
            var place = row == 0 ? "header" : "row " + NumberFormat.Integer(row);
            if (!hasA || !hasB)
            {
                return hasA == hasB ? Whole(name, "other line ends or quotes") : new FileDifference(name, place, hasA ? "a row" : "no more rows", hasB ? "a row" : "no more rows");
            }

            header = row == 0 ? rowsA.Current : header;
            for (var i = 0; i < Math.Max(rowsA.Current.Count, rowsB.Current.Count); i++)
            {
                var (cellA, cellB) = (rowsA.Current.ElementAtOrDefault(i), rowsB.Current.ElementAtOrDefault(i));
                if (cellA != cellB)
                {
                    var column = row > 0 && i < header.Count ? header[i] : NumberFormat.Integer(i + 1);
                    return new FileDifference(name, $"{place}, column {column}", Quote(cellA), Quote(cellB));
                }
            }
        }
    }

    private static FileDifference CompareLines(string name, Stream a, Stream b)
    {
        using var readerA = new StreamReader(a, Encoding.UTF8, leaveOpen: true);
        using var readerB = new StreamReader(b, Encoding.UTF8, leaveOpen: true);
        for (var line = 1; ; line++)
        {
            var (lineA, lineB) = (readerA.ReadLine(), readerB.ReadLine());
            if (lineA == lineB && lineA is null)
            {
                return Whole(name, "other line ends");
            }

            if (lineA != lineB)
            {
                var column = (lineA ?? string.Empty).AsSpan().CommonPrefixLength(lineB ?? string.Empty);
                return new FileDifference(name, $"line {NumberFormat.Integer(line)}, column {NumberFormat.Integer(column + 1)}", Quote(lineA, column), Quote(lineB, column));
            }
        }
    }

    private static FileDifference? ComparePictures(string name, Stream a, Stream b)
    {
        using var pixelsA = PngPixels.Read(a);
        using var pixelsB = PngPixels.Read(b);
        return FirstDifference(pixelsA, pixelsB) is { } position ? new FileDifference(name, "byte " + NumberFormat.Integer(position + 1) + " of the pixels", "a picture", "another picture") : null;
    }

    private static FileDifference? CompareArchives(string name, Stream a, Stream b)
    {
        using var zipA = new ZipArchive(a, ZipArchiveMode.Read, leaveOpen: true);
        using var zipB = new ZipArchive(b, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var part in zipA.Entries.Concat(zipB.Entries).Select(e => e.FullName).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (entryA, entryB) = (zipA.GetEntry(part), zipB.GetEntry(part));
            if (entryA is null || entryB is null)
            {
                return new FileDifference(name, "part " + part, entryA is null ? "no such part" : "the part", entryB is null ? "no such part" : "the part");
            }

            using var contentA = Content(entryA);
            using var contentB = Content(entryB);
            if (Compare(part, contentA, contentB) is { } difference)
            {
                return difference with { File = name, Place = "part " + part + (difference.Place is null ? string.Empty : ", " + difference.Place) };
            }
        }

        return null;
    }

    private static MemoryStream Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var content = new MemoryStream();
        stream.CopyTo(content);
        content.Position = 0;
        return content;
    }

    private static FileDifference Whole(string name, string found) => new(name, null, "the same bytes", found);

    private static string Quote(string? text, int from = 0)
    {
        if (text is null)
        {
            return "nothing";
        }

        var start = Math.Max(0, Math.Min(from - (Shown / 4), text.Length - Shown));
        return "'" + text.Substring(start, Math.Min(Shown, text.Length - start)) + "'";
    }
}
