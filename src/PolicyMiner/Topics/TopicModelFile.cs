using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyMiner.Foundation;
using PolicyMiner.Vectors;

namespace PolicyMiner.Topics;

/// <summary>
/// A topic model as one portable file:
/// <list type="number">
/// <item>8 bytes: "PMLDA", carriage return, line feed, 26;</item>
/// <item>8 bytes: length H of the header, unsigned, little-endian;</item>
/// <item>H bytes: the header, a JSON object in UTF-8, filled up with blanks so that the arrays begin at a multiple of 8: version (1), engine, topics (K), vocabulary_size (V),
/// beta, terms (V texts), and arrays: for each its name and shape, in the order in which they follow;</item>
/// <item>the arrays, 8-byte IEEE 754 numbers, little-endian, row-major: topic_word (K × V), alpha (K), topic_counts (K);</item>
/// <item>32 bytes: SHA-256 of everything before.</item>
/// </list>
/// The same model gives the same bytes. Readers refuse a file of a higher version, of another length, or with another checksum.
/// </summary>
public static class TopicModelFile
{
    /// <summary>Version of the format that is written.</summary>
    public const int Version = 1;

    private const string What = "a model file of PolicyMiner";
    private const int Prefix = 16;
    private static readonly byte[] Magic = "PMLDA\r\n\u001a"u8.ToArray();

    /// <summary>Writes a model beside its final name and renames it, so that a file of that name is always whole.</summary>
    public static void Save(SavedTopicModel model, string path)
    {
        using (var stream = File.Create(path + ".part"))
        {
            Write(model, stream);
            stream.Flush(flushToDisk: true);
        }

        File.Move(path + ".part", path, overwrite: true);
    }

    /// <summary>Writes a model; the stream stays open.</summary>
    public static void Write(SavedTopicModel model, Stream stream)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var header = Header(model);
        var prefix = new byte[Prefix];
        Magic.CopyTo(prefix, 0);
        BinaryPrimitives.WriteUInt64LittleEndian(prefix.AsSpan(Magic.Length), (ulong)header.Length);
        Put(prefix);
        Put(header);
        foreach (var array in (double[][])[model.TopicWord, model.Alpha, model.TopicCounts])
        {
            const int Step = 8192;
            var bytes = new byte[Step * sizeof(double)];
            for (var i = 0; i < array.Length; i += Step)
            {
                var length = Math.Min(Step, array.Length - i);
                for (var j = 0; j < length; j++)
                {
                    BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(j * sizeof(double)), array[i + j]);
                }

                Put(bytes.AsSpan(0, length * sizeof(double)));
            }
        }

        stream.Write(hash.GetHashAndReset());

        void Put(ReadOnlySpan<byte> bytes)
        {
            hash.AppendData(bytes);
            stream.Write(bytes);
        }
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InputException">The file is missing, cut off, damaged, of another kind or of a newer version; says which.</exception>
    public static SavedTopicModel Read(string path)
    {
        var bytes = PlainFile.Read(path, What);
        if (!bytes.AsSpan().StartsWith(Magic))
        {
            throw Wrong(path, bytes.Length == 0 ? "an empty file" : "a file of another kind", "Give the model file of a run, model/" + Path.GetFileName(RunFolder.Model) + ".");
        }

        var headerLength = bytes.Length < Prefix ? 0 : BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(Magic.Length));
        if (bytes.Length < Prefix || headerLength > (ulong)(bytes.Length - Prefix))
        {
            throw CutOff(path, bytes.Length);
        }

        try
        {
            using var header = JsonDocument.Parse(bytes.AsMemory(Prefix, (int)headerLength));
            return Parse(path, bytes, Prefix + (int)headerLength, header.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw Wrong(path, "a damaged header: " + exception.Message, "Copy the file again, or run 'policyminer fit' again.");
        }
    }

    private static byte[] Header(SavedTopicModel model)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteString("engine", model.Engine);
            json.WriteNumber("topics", model.TopicCount);
            json.WriteNumber("vocabulary_size", model.TermCount);
            json.WriteNumber("beta", model.Beta);
            json.WriteStartArray("terms");
            foreach (var term in model.Terms)
            {
                json.WriteStringValue(term);
            }

            json.WriteEndArray();
            json.WriteStartArray("arrays");
            foreach (var (name, shape) in new[] { ("topic_word", new[] { model.TopicCount, model.TermCount }), ("alpha", [model.TopicCount]), ("topic_counts", [model.TopicCount]) })
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                json.WriteString("type", "float64");
                json.WriteStartArray("shape");
                foreach (var size in shape)
                {
                    json.WriteNumberValue(size);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        while (memory.Length % sizeof(double) != 0)
        {
            memory.WriteByte((byte)' ');
        }

        return memory.ToArray();
    }

    private static SavedTopicModel Parse(string path, byte[] bytes, int position, JsonElement header)
    {
        var version = header.GetProperty("version").GetInt32();
        if (version != Version)
        {
            throw Wrong(path, $"version {NumberFormat.Integer(version)} of the format", "Use the version of the program that wrote it, or a newer one.", $"version {NumberFormat.Integer(Version)}");
        }

        var topics = header.GetProperty("topics").GetInt32();
        var terms = header.GetProperty("vocabulary_size").GetInt32();
        var expected = position + (((long)topics * terms) + (2L * topics)) * sizeof(double) + SHA256.HashSizeInBytes;
        if (topics < 1 || terms < 0 || bytes.Length < expected)
        {
            throw CutOff(path, bytes.Length);
        }

        if (bytes.Length > expected || !SHA256.HashData(bytes.AsSpan(0, bytes.Length - SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(bytes.AsSpan(bytes.Length - SHA256.HashSizeInBytes)))
        {
            throw Wrong(path, "a content that does not fit its checksum", "The file was changed or damaged: copy it again, or run 'policyminer fit' again.");
        }

        var model = new SavedTopicModel
        {
            Engine = header.GetProperty("engine").GetString()!,
            Beta = header.GetProperty("beta").GetDouble(),
            Terms = [.. header.GetProperty("terms").EnumerateArray().Select(t => t.GetString()!)],
            TopicWord = Take(bytes, ref position, topics * terms),
            Alpha = Take(bytes, ref position, topics),
            TopicCounts = Take(bytes, ref position, topics),
        };
        return model.Terms.Count == terms ? model : throw Wrong(path, $"{NumberFormat.Integer(model.Terms.Count)} terms for {NumberFormat.Integer(terms)} columns", "Run 'policyminer fit' again.");
    }

    private static double[] Take(byte[] bytes, ref int position, int length)
    {
        var values = new double[length];
        for (var i = 0; i < length; i++, position += sizeof(double))
        {
            values[i] = BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(position));
        }

        return values;
    }

    private static InputException CutOff(string path, int length)
        => Wrong(path, $"only {NumberFormat.Integer(length)} bytes: the file is cut off", "Copy the file again, or run 'policyminer fit' again.");

    private static InputException Wrong(string path, string found, string next, string expected = What) => new(new Problem(path, found, expected, next));
}
