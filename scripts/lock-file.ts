/** An entry of package-lock.json (version 3), as far as it is read or written here. */
export interface LockEntry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly cpu?: readonly string[];
  readonly os?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface LockFile {
  readonly packages: Readonly<Record<string, LockEntry>>;
}

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const PROCESSORS = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
];

/**
 * Optional packages that the lock file names but has no entry for. npm leaves them out when it cannot
 * reach those of other platforms while it writes the lock file, and `npm ci` then refuses the file.
 */
export function missingOptional({ packages }: LockFile): { name: string; of: string }[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter(
        (name) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`],
      )
      .map((name) => ({ name, of: path })),
  );
}

/** The platform a package is for, from its name: `binding-linux-arm64-musl`. Null if it has none. */
function platformOf(name: string): Pick<LockEntry, 'cpu' | 'os' | 'libc'> | null {
  const parts = name.split(/[/-]/u);
  const os = SYSTEMS.find((system) => parts.includes(system));
  const cpu = PROCESSORS.find((processor) => parts.includes(processor));
  if (!os || !cpu) return null;
  const libc = parts.includes('musl') ? 'musl' : 'glibc';
  return { cpu: [cpu], ...(os === 'linux' ? { libc: [libc] } : {}), os: [os] };
}

/**
 * Adds the entries that are missing, with the exact version their package asks for. They have no
 * integrity hash: it could not be reached.
 *
 * @throws for a missing package that is not for one platform, or whose version is not exact
 */
export function completeLock(lock: LockFile): LockFile {
  const added = missingOptional(lock).map(({ name, of }): [string, LockEntry] => {
    const parent = lock.packages[of]!;
    const version = parent.optionalDependencies?.[name] ?? '';
    const platform = platformOf(name);
    if (!platform || !/^\d+\.\d+\.\d+$/u.test(version)) {
      throw new Error(`${name} ${version} cannot be added by its name alone.`);
    }
    const { dev, devOptional } = parent;
    const flags = { ...(dev ? { dev } : {}), ...(devOptional ? { devOptional } : {}) };
    return [`node_modules/${name}`, { version, ...platform, ...flags, optional: true }];
  });
  const all = [...Object.entries(lock.packages), ...added];
  const packages = Object.fromEntries(all.toSorted(([a], [b]) => a.localeCompare(b, 'en')));
  return { ...lock, packages };
}
