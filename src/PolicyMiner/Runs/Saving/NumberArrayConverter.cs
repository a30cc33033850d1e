using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyMiner.Runs.Saving;

/// <summary>Saves an array of numbers as the Base64 text of their little-endian bytes: exact, and a third of the size of decimals. A long one is a list of such texts.</summary>
internal sealed class NumberArrayConverter<T> : JsonConverter<T[]>
    where T : unmanaged
{
    /// <summary>Longest text of one value; a writer takes no more than 125 MB at once, so that a longer array is a list of texts.</summary>
    private const int LargestChunk = 48 << 20;

    private readonly int _chunk;

    /// <summary>Creates the converter.</summary>
    /// <param name="chunk">Most bytes of one text.</param>
    public NumberArrayConverter(int chunk = LargestChunk) => _chunk = chunk / Unsafe.SizeOf<T>() * Unsafe.SizeOf<T>();

    /// <inheritdoc/>
    public override T[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return Numbers(reader.GetBytesFromBase64());
        }

        var chunks = new List<T[]>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            chunks.Add(Numbers(reader.GetBytesFromBase64()));
        }

        var all = new T[chunks.Sum(c => c.Length)];
        var n = 0;
        foreach (var chunk in chunks)
        {
            chunk.CopyTo(all, n);
            n += chunk.Length;
        }

        return all;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T[] value, JsonSerializerOptions options)
    {
        var bytes = MemoryMarshal.AsBytes(value.AsSpan());
        if (!BitConverter.IsLittleEndian)
        {
            bytes = bytes.ToArray();
            Order(bytes);
        }

        if (bytes.Length <= _chunk)
        {
            writer.WriteBase64StringValue(bytes);
            return;
        }

        writer.WriteStartArray();
        for (var i = 0; i < bytes.Length; i += _chunk)
        {
            writer.WriteBase64StringValue(bytes[i..Math.Min(bytes.Length, i + _chunk)]);
        }

        writer.WriteEndArray();
    }

    private static T[] Numbers(byte[] bytes)
    {
        if (bytes.Length % Unsafe.SizeOf<T>() != 0)
        {
            throw new JsonException("an array cut off in the middle of a number");
        }

        Order(bytes);
        return MemoryMarshal.Cast<byte, T>(bytes).ToArray();
    }

    private static void Order(Span<byte> bytes)
    {
        if (!BitConverter.IsLittleEndian)
        {
            for (var i = 0; i < bytes.Length; i += Unsafe.SizeOf<T>())
            {
                bytes.Slice(i, Unsafe.SizeOf<T>()).Reverse();
            }
        }
    }
}
