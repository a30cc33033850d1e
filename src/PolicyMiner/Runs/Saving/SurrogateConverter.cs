using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyMiner.Runs.Saving;

/// <summary>Saves a class as a plain record of what it was made from.</summary>
/// <typeparam name="T">The class.</typeparam>
/// <typeparam name="TSaved">The record.</typeparam>
internal sealed class SurrogateConverter<T, TSaved> : JsonConverter<T>
    where T : class
    where TSaved : class
{
    private readonly Func<T, TSaved> _save;
    private readonly Func<TSaved, T> _restore;

    public SurrogateConverter(Func<T, TSaved> save, Func<TSaved, T> restore)
    {
        _save = save;
        _restore = restore;
    }

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => _restore(JsonSerializer.Deserialize<TSaved>(ref reader, options) ?? throw new JsonException("null instead of " + typeof(T).Name));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, _save(value), options);
}
