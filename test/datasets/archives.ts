/** Archives made byte by byte, so that a test can make what no packer would. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface TestMember {
  readonly name: string;
  readonly data: Buffer | string;
  /** What the headers say instead of the truth. */
  readonly says?: Partial<Record<'size' | 'crc' | 'packedSize', number>>;
  readonly stored?: true;
  readonly flags?: number;
  readonly method?: number;
  /** Unix mode. */
  readonly mode?: number;
}

/** A zip of members in their order. */
export function zipOf(members: readonly TestMember[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const data = Buffer.from(member.data);
    const packed = member.stored ? data : deflateRawSync(data);
    const name = Buffer.from(member.name, 'utf8');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(member.flags ?? 0x800, 2);
    common.writeUInt16LE(member.method ?? (member.stored ? 0 : 8), 4);
    common.writeUInt32LE(member.says?.crc ?? crc32(data), 10);
    common.writeUInt32LE(member.says?.packedSize ?? packed.length, 14);
    common.writeUInt32LE(member.says?.size ?? data.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, packed]);
    const central = Buffer.alloc(46);
    central.write('PK\x01\x02', 0, 'latin1');
    // Made by Unix, so that the mode counts.
    central.writeUInt16LE(0x314, 4);
    common.copy(central, 6);
    central.writeUInt32LE(((member.mode ?? 0o100644) << 16) >>> 0, 38);
    central.writeUInt32LE(offset, 42);
    bodies.push(local);
    directory.push(central, name);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, index, end]);
}
