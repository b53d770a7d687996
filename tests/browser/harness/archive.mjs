// Zip archives as a case wants them, lies included.
import { crc32, deflateRawSync } from "node:zlib";

/**
 * An archive of `entries`: `name`, `data`, and where the archive is to lie, `claims` (the unpacked size it states),
 * `flags` (the general purpose bits), `method`.
 */
export function zip(entries) {
  const [bodies, heads] = [[], []];
  let offset = 0;
  for (const { name, data, claims, flags = 0x800, method = 8 } of entries) {
    const file = Buffer.isBuffer(name) ? name : Buffer.from(name);
    const body = Buffer.from(data);
    const packed = method === 8 ? deflateRawSync(body) : body;
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(crc32(body), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claims ?? body.length, 18);
    fields.writeUInt16LE(file.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), fields, file, packed]);
    const central = Buffer.alloc(46);
    central.write("PK\x01\x02", 0, "latin1");
    central.writeUInt16LE(20, 4);
    fields.copy(central, 6, 0, 26);
    central.writeUInt32LE(offset, 42);
    bodies.push(local);
    heads.push(Buffer.concat([central, file]));
    offset += local.length;
  }
  const directory = Buffer.concat(heads);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, directory, end]);
}
