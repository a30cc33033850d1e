using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyMiner.Runs.Saving;

/// <summary>Saves an array of numbers as the Base64 text of their little-endian bytes: exact, and a third of the size of decimals.</summary>
internal sealed class NumberArrayConverter<T> : JsonConverter<T[]>
    where T : unmanaged
{
    /// <inheritdoc/>
    public override T[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var bytes = reader.GetBytesFromBase64();
        if (bytes.Length % Unsafe.SizeOf<T>() != 0)
        {
            throw new JsonException("an array cut off in the middle of a number");
        }

        Order(bytes);
        return MemoryMarshal.Cast<byte, T>(bytes).ToArray();
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

        writer.WriteBase64StringValue(bytes);
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
