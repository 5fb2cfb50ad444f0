import { crc32 } from 'node:zlib';

/** A file for `zip`: its name and content; stored, so that a test can see the bytes. */
export interface ZipMember {
  readonly name: string;
  readonly content: Buffer;
  /** 0 stored; 8 means that `content` is raw deflate of `size` bytes. */
  readonly method?: number;
  readonly size?: number;
  /** Bit 0 set: encrypted. */
  readonly flags?: number;
  /** Rights and kind of Unix: 0o120777 is a symbolic link. */
  readonly mode?: number;
  /** The bytes are those of the member before: nothing is stored for this one. */
  readonly again?: boolean;
}

/** Makes a zip archive (APPNOTE 6.3: local headers, central directory, end record). */
export function zip(members: readonly ZipMember[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  let last = 0;
  for (const { name, content, method = 0, size = content.length, flags = 0, mode = 0, again = false } of members) {
    const fileName = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800 | flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(fileName.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, fileName, content]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(mode * 0x10000, 6);
    tail.writeUInt32LE(again ? last : offset, 10);
    centrals.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14'), Buffer.from([mode === 0 ? 0 : 3]), common, tail, fileName]),
    );
    if (again) continue;
    last = offset;
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
